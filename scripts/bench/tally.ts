import { createHistogram } from 'node:perf_hooks'

/** Times of many requests, in milliseconds. */
export class Tally {
  readonly #histogram = createHistogram()

  add(milliseconds: number): void {
    this.#histogram.record(Math.max(1, Math.round(milliseconds * 1e6)))
  }

  get count(): number {
    return this.#histogram.count
  }

  /** @param percent of the requests that were as quick, or quicker; 0 where there were none */
  percentileMs(percent: number): number {
    return this.count === 0 ? 0 : this.#histogram.percentile(percent) / 1e6
  }
}
