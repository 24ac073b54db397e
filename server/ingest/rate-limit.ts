const minuteMs = 60_000
const maxKeys = 100_000

/**
 * A limit of so many a minute for each key, as a bucket that refills evenly (GCRA: a key's whole state is the instant at
 * which its bucket is full again). Buckets not used for a minute are full, so they are forgotten by dropping the older of
 * two generations; a flood of keys only makes that come sooner, so memory is bounded.
 */
export class RateLimit {
  readonly #intervalMs: number
  readonly #nowMs: () => number
  #recent = new Map<string, number>()
  #older = new Map<string, number>()
  #generationMs: number

  /**
   * @param perMinute at most; so many may also come at once
   * @param nowMs a clock that never steps back
   */
  constructor(perMinute: number, nowMs: () => number) {
    this.#intervalMs = minuteMs / perMinute
    this.#nowMs = nowMs
    this.#generationMs = nowMs()
  }

  /** @returns 0 when the key may go on, else the seconds after which it may */
  take(key: string): number {
    const now = this.#nowMs()
    if (now - this.#generationMs >= minuteMs || this.#recent.size >= maxKeys) {
      this.#older = this.#recent
      this.#recent = new Map()
      this.#generationMs = now
    }
    const fullAt = Math.max(now, this.#recent.get(key) ?? this.#older.get(key) ?? 0)
    const waitMs = fullAt + this.#intervalMs - now - minuteMs
    const mayPass = waitMs <= 0.001
    // The one who is refused is remembered anew: a flood of other keys must not make it forgotten.
    this.#recent.set(key, mayPass ? fullAt + this.#intervalMs : fullAt)
    return mayPass ? 0 : Math.ceil(waitMs / 1000)
  }
}
