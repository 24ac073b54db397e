import { describe, expect, it } from 'vitest'
import { addDays } from '../../../lib/time/day.ts'
import { watchOf } from '../../../server/decisions/watch.ts'

const first = '2026-09-01'
/** Upper ends of the share's interval, a day each from `first` on. */
const days = (...highs: (number | null)[]) =>
  highs.map((high, ago) => ({ bucket: addDays(first, ago), high }))
const many = (count: number, high: number | null) => Array.from({ length: count }, () => high)

const said = (day: number, review: string | null = null) => ({
  at: `${addDays(first, day)}T09:30:00.000Z`,
  threshold: 0.05,
  review,
})
const watch = (highs: (number | null)[], day: number, review?: string) =>
  watchOf({
    terms: said(day, review),
    days: days(...highs),
    asOf: null,
    today: addDays(first, highs.length - 1),
  })

describe('the watch of a record', () => {
  it('is under its threshold after thirty days below it, and not before', () => {
    expect(watch([...many(40, 0.08), ...many(29, 0.04)], 30)).toMatchObject({
      standing: 'over',
      changed: null,
    })
    expect(watch([...many(40, 0.08), ...many(30, 0.04)], 30)).toMatchObject({
      standing_then: 'over',
      standing: 'under',
      changed: 'reached',
      changed_on: addDays(first, 69),
    })
  })

  it('leaves it on the first day that is not below, where the threshold itself is not', () => {
    expect(watch([...many(40, 0.04), ...many(5, 0.05)], 35)).toMatchObject({
      standing_then: 'under',
      standing: 'over',
      changed: 'left',
      changed_on: addDays(first, 40),
    })
  })

  it('tells nothing of a measure that went and came back', () => {
    const highs = [...many(40, 0.04), 0.06, ...many(30, 0.04)]
    expect(watch(highs, 35)).toMatchObject({ standing: 'under', changed: null, changed_on: null })
  })

  it('counts from the day on which the terms were last said', () => {
    const highs = [...many(40, 0.08), ...many(40, 0.04)]
    expect(watch(highs, 30).changed).toBe('reached')
    expect(watch(highs, 75)).toMatchObject({ standing_then: 'under', standing: 'under', changed: null })
  })

  it('begins anew after a day without a figure', () => {
    const highs = [...many(10, 0.08), ...many(20, 0.04), null, ...many(29, 0.04)]
    expect(watch(highs, 5)).toMatchObject({ standing: 'over', changed: null })
    expect(watch([...highs, 0.04], 5)).toMatchObject({ standing: 'under', changed_on: addDays(first, 60) })
    expect(watch(many(40, null), 5)).toMatchObject({ standing_then: 'none', standing: 'none', changed: null })
  })

  it('is due for review from its day on', () => {
    expect(watch(many(10, 0.08), 5, addDays(first, 9)).review_due).toBe(true)
    expect(watch(many(10, 0.08), 5, addDays(first, 10)).review_due).toBe(false)
    expect(watch(many(10, 0.08), 5).review_due).toBe(false)
  })
})
