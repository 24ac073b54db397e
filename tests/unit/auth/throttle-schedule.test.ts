import { describe, expect, it } from 'vitest'
import { lockMs, lockSchedule } from '../../../server/auth/throttle/schedule.ts'
import { Throttled } from '../../../server/auth/throttle/throttled.ts'

describe('the throttle of sign-ins', () => {
  it('lets five failures of a person at an address go free', () => {
    expect([1, 2, 3, 4, 5].map((failures) => lockMs('pair', failures))).toEqual([0, 0, 0, 0, 0])
  })

  it('then waits 5 s, doubling to 15 min and no further', () => {
    const seconds = [6, 7, 8, 9, 10, 11, 12, 13, 14, 50, 2000].map((n) => lockMs('pair', n) / 1000)
    expect(seconds).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
  })

  it('lets an address that people share go free for longer', () => {
    expect(lockMs('address', 20)).toBe(0)
    expect(lockMs('address', 21)).toBe(5000)
  })

  it('is a list that ends with the longest wait', () => {
    expect(lockSchedule('pair')).toHaveLength(14)
    expect(lockSchedule('address').at(-1)).toBe(900_000)
    expect(lockSchedule('address').at(-2)).toBeLessThan(900_000)
  })

  it.each([
    [1, 1, '1 second'],
    [4200, 5, '5 seconds'],
    [60_000, 60, '1 minute'],
    [61_000, 61, '2 minutes'],
    [900_000, 900, '15 minutes'],
  ])('says how long %i ms are', (ms, seconds, text) => {
    const error = new Throttled(ms)
    expect(error.retryAfterSeconds).toBe(seconds)
    expect(error.message).toBe(`Too many attempts. Try again in ${text}.`)
    expect(error.status).toBe(429)
  })
})
