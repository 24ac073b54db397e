import { describe, expect, it } from 'vitest'
import { RefusalCounts } from '../../../server/storage/refusal-counts.ts'

const at = (text: string) => () => new Date(text)

describe('counts of refused reports', () => {
  it('are by UTC day, kind, reason and field, in the order of their keys', () => {
    let now = at('2026-11-23T23:59:59.999Z')
    const counts = new RefusalCounts(() => now())
    counts.add('stats', 'too_large')
    now = at('2026-11-24T00:00:00.000Z')
    counts.add('stats', 'missing_field', 'uuid')
    counts.add('create', 'too_large')
    counts.add('stats', 'missing_field', 'uuid')
    expect(counts.take()).toEqual([
      { day: '2026-11-23', kind: 'stats', reason: 'too_large', field: '', reports: 1 },
      { day: '2026-11-24', kind: 'create', reason: 'too_large', field: '', reports: 1 },
      { day: '2026-11-24', kind: 'stats', reason: 'missing_field', field: 'uuid', reports: 2 },
    ])
    expect(counts.take()).toEqual([])
  })

  it('that could not be written wait with those that came meanwhile', () => {
    const counts = new RefusalCounts(at('2026-11-24T10:00:00.000Z'))
    counts.add('stats', 'too_large')
    const taken = counts.take()
    counts.add('stats', 'too_large')
    counts.putBack(taken)
    expect(counts.unwritten).toBe(2)
    const again = counts.take()
    expect(again).toMatchObject([{ reports: 2 }])
    counts.wrote(again)
    expect(counts.unwritten).toBe(0)
  })

  it('do not grow without end while the database is away, and what has no room is told as unwritten', () => {
    const start = Date.parse('2026-01-01T00:00:00.000Z')
    let day = 0
    const counts = new RefusalCounts(() => new Date(start + day * 86_400_000))
    for (; day < 6_000; day += 1) counts.add('stats', 'too_large')
    const taken = counts.take()
    expect(taken).toHaveLength(5_000)
    counts.wrote(taken)
    expect(counts.unwritten).toBe(1_000)
  })
})
