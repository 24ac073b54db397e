import { expect, it } from 'vitest'
import { RecentRate } from '../../../server/ingest/recent-rate.ts'

it('tells the last whole second, more where this one has more, and a mean after a pause', () => {
  let nowMs = 0
  const rate = new RecentRate(() => nowMs)
  expect(rate.perSecond).toBe(0)
  rate.add(30)
  nowMs = 400
  rate.add(10)
  expect(rate.perSecond).toBe(40)
  nowMs = 1_000
  expect(rate.perSecond).toBe(40)
  rate.add(50)
  expect(rate.perSecond).toBe(50)
  nowMs = 6_000
  expect(rate.perSecond).toBe(10)
})
