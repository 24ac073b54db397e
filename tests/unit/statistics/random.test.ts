import { describe, expect, it } from 'vitest'
import { randomOf } from '../../../lib/statistics/random.ts'

const take = (seed: number, stream: number, length: number) => {
  const random = randomOf(seed, stream)
  return Array.from({ length }, random)
}

describe('randomOf', () => {
  it('repeats itself for the same seed and stream only', () => {
    expect(take(1, 2, 50)).toEqual(take(1, 2, 50))
    expect(take(1, 2, 50)).not.toEqual(take(1, 3, 50))
    expect(take(1, 2, 50)).not.toEqual(take(2, 2, 50))
  })

  it('is uniform within a stream, and over the first numbers of many streams', () => {
    const within = take(3, 0, 20_000)
    const across = Array.from({ length: 20_000 }, (_, stream) => take(3, stream, 1)[0] ?? 0)
    for (const numbers of [within, across]) {
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...numbers)).toBeLessThan(1)
      for (let tenth = 0; tenth < 10; tenth++) {
        const hits = numbers.filter((number) => Math.floor(number * 10) === tenth).length
        // five standard deviations
        expect(Math.abs(hits - 2_000)).toBeLessThan(5 * Math.sqrt(20_000 * 0.1 * 0.9))
      }
    }
  })
})
