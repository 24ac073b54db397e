import { describe, expect, it } from 'vitest'
import { Batcher, type BatcherOptions, type Outcome } from '../../../server/ingest/batcher.ts'

const limits = {
  maxPerBatch: 4,
  maxInFlight: 2,
  worthAnother: 3,
  maxWaiting: 20,
  burstMs: 2_000,
  standingMs: 500,
  maxWaitMs: 10_000,
}

/** A batcher whose writes end when the test says so. */
function makeBatcher(overrides: Partial<BatcherOptions<number>> = {}) {
  const clock = { nowMs: 0 }
  const written: number[][] = []
  const ends: ((stored: boolean) => void)[] = []
  const write = async (batch: number[]) => {
    written.push(batch)
    return new Promise<boolean>((resolve) => ends.push(resolve))
  }
  const batcher = new Batcher<number>({ write, nowMs: () => clock.nowMs, ...limits, ...overrides })
  const outcomes = new Map<number, Outcome>()
  const add = (...items: number[]) => {
    for (const item of items) void batcher.add(item).then((outcome) => outcomes.set(item, outcome))
  }
  /** ends the oldest write that is under way */
  const end = async (stored = true) => {
    ends.shift()?.(stored)
    await turn()
  }
  return { batcher, clock, written, outcomes, add, end }
}

const turn = async () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe('a batcher', () => {
  it('writes together what one turn of the event loop brings, and tells nobody before the write has ended', async () => {
    const { add, end, written, outcomes } = makeBatcher()
    add(1, 2, 3)
    await turn()
    expect(written).toEqual([[1, 2, 3]])
    expect(outcomes.size).toBe(0)
    await end()
    expect([...outcomes]).toEqual([
      [1, 'stored'],
      [2, 'stored'],
      [3, 'stored'],
    ])
  })

  it('begins a second batch only when enough wait, and never a third', async () => {
    const { add, end, written } = makeBatcher()
    add(1)
    await turn()
    add(2, 3)
    await turn()
    expect(written).toEqual([[1]])
    add(4)
    await turn()
    expect(written).toEqual([[1], [2, 3, 4]])
    add(5, 6, 7, 8, 9)
    await turn()
    expect(written).toHaveLength(2)
    await end()
    expect(written.slice(2)).toEqual([[5, 6, 7, 8]])
  })

  it('says unavailable to each report of a batch that was not written, and goes on', async () => {
    const { add, end, outcomes } = makeBatcher()
    add(1, 2)
    await turn()
    await end(false)
    add(3)
    await turn()
    await end()
    expect([...outcomes.values()]).toEqual(['unavailable', 'unavailable', 'stored'])
  })

  it('takes in a burst up to its cap, and refuses at once what is beyond', async () => {
    const { batcher, add, outcomes } = makeBatcher({ maxInFlight: 1 })
    add(0)
    await turn()
    add(...Array.from({ length: limits.maxWaiting + 3 }, (_, index) => 1 + index))
    await turn()
    expect(batcher.waiting).toBe(limits.maxWaiting)
    expect([...outcomes]).toEqual([21, 22, 23].map((item) => [item, 'overloaded']))
  })

  it('keeps a queue of one batch that has not been empty for longer than a burst, where little was written', async () => {
    const { batcher, clock, add, end, outcomes } = makeBatcher({ maxInFlight: 1 })
    add(0)
    await turn()
    add(1, 2, 3, 4, 5, 6, 7, 8, 9)
    clock.nowMs = limits.burstMs + 1
    add(10)
    await turn()
    expect(outcomes.get(10)).toBe('overloaded')
    await end()
    expect(batcher.waiting).toBe(5)
    expect(batcher.isFull).toBe(true)
    await end()
    expect(batcher.waiting).toBe(1)
    add(11)
    await turn()
    expect(outcomes.has(11)).toBe(false)
  })

  it('lets as many wait then as were written lately in the time that they may wait', async () => {
    const { batcher, clock, add, end } = makeBatcher({ maxInFlight: 1, maxWaiting: 40 })
    add(0, 1, 2, 3)
    await turn()
    add(...Array.from({ length: 40 }, (_, index) => 4 + index))
    clock.nowMs = limits.burstMs + 1
    for (let batch = 0; batch < 8; batch++) await end()
    expect(batcher.waiting).toBe(8)
    // 32 in this second, so 16 in half of it.
    add(...Array.from({ length: 20 }, (_, index) => 50 + index))
    expect(batcher.waiting).toBe(16)
    expect(batcher.isFull).toBe(true)
  })

  it('takes in a burst again once the queue was empty', async () => {
    const { batcher, clock, add, end } = makeBatcher({ maxInFlight: 1 })
    add(0)
    await turn()
    add(1, 2, 3, 4)
    clock.nowMs = limits.burstMs + 1
    await end()
    expect(batcher.waiting).toBe(0)
    add(...Array.from({ length: limits.maxWaiting }, (_, index) => 5 + index))
    expect(batcher.waiting).toBe(limits.maxWaiting)
  })

  it('refuses what waited for too long instead of writing it', async () => {
    const { clock, add, end, written, outcomes } = makeBatcher({ maxInFlight: 1 })
    add(1)
    await turn()
    add(2)
    clock.nowMs = limits.maxWaitMs
    add(3)
    clock.nowMs += 1
    await end()
    expect(written.slice(1)).toEqual([[3]])
    expect(outcomes.get(2)).toBe('overloaded')
  })

  it('is drained when nothing waits and nothing is being written', async () => {
    const { batcher, add, end } = makeBatcher({ maxInFlight: 1 })
    let drained = false
    add(1)
    await turn()
    add(2)
    void batcher.drained().then(() => (drained = true))
    await end()
    expect(drained).toBe(false)
    await end()
    expect(drained).toBe(true)
    await batcher.drained()
  })
})
