import { dayOf, startOfDay, type Day } from '../../lib/time/day.ts'

export interface NewVersionLimitOptions {
  /** new strings that a dictionary takes on one UTC day, of all processes together */
  perDay: number
  now: () => Date
  /** told once a day, when there is no more room */
  onFull: () => void
}

/**
 * Anyone can post, so anyone could fill a dictionary. What comes beyond the limit counts as `unrecognised`; its report is
 * kept.
 */
export class NewVersionLimit {
  readonly #options: NewVersionLimitOptions
  #fullOn: Day | null = null
  /** strings that were refused since the start, each as often as it was looked up */
  refused = 0

  constructor(options: NewVersionLimitOptions) {
    this.#options = options
  }

  now(): Date {
    return this.#options.now()
  }

  startOfDay(): Date {
    return startOfDay(dayOf(this.now()))
  }

  /** @returns how many of `wanted` new strings the day has room for, when it has `taken` already */
  admit(wanted: number, taken: number): number {
    const admitted = Math.min(wanted, Math.max(0, this.#options.perDay - taken))
    if (admitted < wanted) this.#refuse(wanted - admitted)
    return admitted
  }

  #refuse(count: number): void {
    this.refused += count
    const today = dayOf(this.now())
    if (this.#fullOn === today) return
    this.#fullOn = today
    this.#options.onFull()
  }
}
