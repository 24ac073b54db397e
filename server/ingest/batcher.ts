import { RecentRate } from './recent-rate.ts'

/** What became of a report: committed, refused because too much waits, or not written. */
export type Outcome = 'stored' | 'overloaded' | 'unavailable'

export interface BatcherOptions<Item> {
  /** true after the commit, false when nothing of the batch is stored; never rejects */
  write: (batch: Item[]) => Promise<boolean>
  /** a clock that never steps back */
  nowMs: () => number
  maxPerBatch: number
  /** batches at a time */
  maxInFlight: number
  /** so many reports must wait before another batch is begun beside one that is under way */
  worthAnother: number
  /** reports that wait at most, in a burst; those that are being written come on top */
  maxWaiting: number
  /** a queue that has not been empty for so long is no burst: more comes than can be written */
  burstMs: number
  /** then as many wait as were written in so long lately, and a batch at least */
  standingMs: number
  /** a report that waited longer is refused: its day may be closed before it is written */
  maxWaitMs: number
}

interface Waiting<Item> {
  item: Item
  sinceMs: number
  settle: (outcome: Outcome) => void
}

/**
 * Group commit: while batches are written, reports wait; then all that wait are written together. A burst is taken in
 * whole; where more comes than can be written for longer, what is too much is refused at once, and the rest is as quick
 * as ever.
 */
export class Batcher<Item> {
  readonly #options: BatcherOptions<Item>
  #waiting: Waiting<Item>[] = []
  readonly #written: RecentRate
  #emptyMs: number
  #inFlight = 0
  #scheduled = false
  #onIdle: (() => void)[] = []

  constructor(options: BatcherOptions<Item>) {
    this.#options = options
    this.#written = new RecentRate(options.nowMs)
    this.#emptyMs = options.nowMs()
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** True when the next report would be refused. */
  get isFull(): boolean {
    const { nowMs, burstMs, maxWaiting } = this.#options
    const { length } = this.#waiting
    return length >= maxWaiting || (nowMs() - this.#emptyMs > burstMs && length >= this.#maxStanding)
  }

  get #maxStanding(): number {
    const { maxPerBatch, standingMs } = this.#options
    return Math.max(maxPerBatch, this.#written.perSecond * (standingMs / 1000))
  }

  async add(item: Item): Promise<Outcome> {
    if (this.isFull) return 'overloaded'
    const sinceMs = this.#options.nowMs()
    if (this.#waiting.length === 0) this.#emptyMs = sinceMs
    return new Promise((settle) => {
      this.#waiting.push({ item, sinceMs, settle })
      this.#schedule()
    })
  }

  /** Resolves when nothing waits or is being written any more. */
  async drained(): Promise<void> {
    if (!this.#isIdle()) await new Promise<void>((resolve) => this.#onIdle.push(resolve))
  }

  /** For the next turn of the event loop, so that all requests that this turn reads get into one batch. */
  #schedule(): void {
    if (this.#scheduled || !this.#isWorthABatch()) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      void this.#flush()
    })
  }

  #isWorthABatch(): boolean {
    const { maxInFlight, worthAnother } = this.#options
    if (this.#inFlight === 0) return this.#waiting.length > 0
    return this.#inFlight < maxInFlight && this.#waiting.length >= worthAnother
  }

  async #flush(): Promise<void> {
    const inTime = this.#take()
    this.#inFlight += 1
    const stored = inTime.length === 0 || (await this.#options.write(inTime.map(({ item }) => item)))
    for (const { settle } of inTime) settle(stored ? 'stored' : 'unavailable')
    this.#written.add(inTime.length)
    this.#inFlight -= 1
    this.#schedule()
    if (this.#isIdle()) for (const resolve of this.#onIdle.splice(0)) resolve()
  }

  /** The next batch; what waited too long is refused. */
  #take(): Waiting<Item>[] {
    const { maxPerBatch, maxWaitMs, nowMs } = this.#options
    const entries = this.#waiting.splice(0, maxPerBatch)
    const now = nowMs()
    if (this.#waiting.length === 0) this.#emptyMs = now
    const isLate = ({ sinceMs }: Waiting<Item>) => now - sinceMs > maxWaitMs
    for (const { settle } of entries.filter(isLate)) settle('overloaded')
    return entries.filter((entry) => !isLate(entry))
  }

  #isIdle(): boolean {
    return this.#waiting.length === 0 && this.#inFlight === 0
  }
}
