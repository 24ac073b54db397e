import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RateLimit } from '../../../server/ingest/rate-limit.ts'

describe('a rate limit', () => {
  it('lets a minute’s share pass at once, and then one each time its part of a minute has gone by', () => {
    let nowMs = 0
    const limit = new RateLimit(6, () => nowMs)
    expect(Array.from({ length: 6 }, () => limit.take('a'))).toEqual([0, 0, 0, 0, 0, 0])
    expect(limit.take('a')).toBe(10)
    nowMs = 9_000
    expect(limit.take('a')).toBe(1)
    nowMs = 10_000
    expect(limit.take('a')).toBe(0)
    expect(limit.take('a')).toBe(10)
    expect(limit.take('b')).toBe(0)
  })

  it('never lets more pass in any minute than twice its share, whatever comes when', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), gaps, (perMinute, gapsMs) => {
        let nowMs = 0
        const limit = new RateLimit(perMinute, () => nowMs)
        const passed: number[] = []
        for (const gapMs of gapsMs) {
          nowMs += gapMs
          if (limit.take('a') === 0) passed.push(nowMs)
        }
        for (const start of passed)
          expect(passed.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(
            2 * perMinute,
          )
      }),
    )
  })

  it('still holds the one who floods while a million other keys come', () => {
    let nowMs = 0
    const limit = new RateLimit(6, () => nowMs)
    let passed = 0
    for (let other = 0; other < 1_000_000; other++) {
      limit.take(`key ${other}`)
      nowMs += 0.03
      if (other % 1_000 === 0 && limit.take('flood') === 0) passed += 1
    }
    // Half a minute: its share at once, and half of it again.
    expect(passed).toBeLessThanOrEqual(9)
    expect(passed).toBeGreaterThanOrEqual(6)
  })
})
