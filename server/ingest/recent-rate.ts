const windowMs = 1_000

/** How many of something there were in a second lately: in the last whole one, or more where this one has more already. */
export class RecentRate {
  readonly #nowMs: () => number
  #startMs: number
  #before = 0
  #since = 0

  /** @param nowMs a clock that never steps back */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
    this.#startMs = nowMs()
  }

  add(count: number): void {
    this.#turn()
    this.#since += count
  }

  get perSecond(): number {
    this.#turn()
    return Math.max(this.#before, this.#since)
  }

  #turn(): void {
    const elapsedMs = this.#nowMs() - this.#startMs
    if (elapsedMs < windowMs) return
    // A window that was left open for longer tells the mean of that time.
    this.#before = this.#since / (elapsedMs / windowMs)
    this.#since = 0
    this.#startMs += elapsedMs
  }
}
