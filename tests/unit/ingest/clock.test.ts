import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { receiptClock } from '../../../server/ingest/clock.ts'

it('tells the time of the wall clock, but never steps back with it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1 }), (wall) => {
      const remaining = [...wall]
      const now = receiptClock(() => remaining.shift() ?? 0)
      const told = wall.map(() => now().getTime())
      expect(told).toEqual(wall.map((_, index) => Math.max(...wall.slice(0, index + 1))))
    }),
  )
})
