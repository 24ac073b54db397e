/** What became of a report: committed, refused because too much waits, or not written. */
export type Outcome = 'stored' | 'overloaded' | 'unavailable'

export interface BatcherOptions<Item> {
  /** true after the commit, false when nothing of the batch is stored; never rejects */
  write: (batch: Item[]) => Promise<boolean>
  now: () => Date
  /** reports that wait at most; those that are being written come on top */
  maxWaiting: number
  maxPerBatch: number
  /** batches at a time */
  maxInFlight: number
  /** so many reports must wait before another batch is begun beside one that is under way */
  worthAnother: number
  /** a report that waited longer is refused: its day may be closed before it is written */
  maxWaitMs: number
}

interface Waiting<Item> {
  item: Item
  settle: (outcome: Outcome) => void
}

/** Group commit: while batches are written, reports wait; then all that wait are written together. */
export class Batcher<Item extends { receivedAt: Date }> {
  readonly #options: BatcherOptions<Item>
  #waiting: Waiting<Item>[] = []
  #inFlight = 0
  #scheduled = false
  #onIdle: (() => void)[] = []

  constructor(options: BatcherOptions<Item>) {
    this.#options = options
  }

  get waiting(): number {
    return this.#waiting.length
  }

  async add(item: Item): Promise<Outcome> {
    if (this.#waiting.length >= this.#options.maxWaiting) return 'overloaded'
    return new Promise((settle) => {
      this.#waiting.push({ item, settle })
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
    const entries = this.#waiting.splice(0, this.#options.maxPerBatch)
    const oldest = this.#options.now().getTime() - this.#options.maxWaitMs
    const isLate = ({ item }: Waiting<Item>) => item.receivedAt.getTime() < oldest
    for (const { settle } of entries.filter(isLate)) settle('overloaded')
    const inTime = entries.filter((entry) => !isLate(entry))
    this.#inFlight += 1
    const stored = inTime.length === 0 || (await this.#options.write(inTime.map(({ item }) => item)))
    for (const { settle } of inTime) settle(stored ? 'stored' : 'unavailable')
    this.#inFlight -= 1
    this.#schedule()
    if (this.#isIdle()) for (const resolve of this.#onIdle.splice(0)) resolve()
  }

  #isIdle(): boolean {
    return this.#waiting.length === 0 && this.#inFlight === 0
  }
}
