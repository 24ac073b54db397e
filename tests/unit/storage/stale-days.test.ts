import { expect, it } from 'vitest'
import { addDays, eachDay } from '../../../lib/time/day.ts'
import { staleDays } from '../../../server/storage/stale-days.ts'

const today = '2026-11-24'
const none = { stats: [], events: [], firstDayBefore: new Map<string, string>() }
const week = (first: string) => eachDay(first, addDays(first, 6))

it('names the seven days on which a report counts', () => {
  expect(staleDays({ ...none, stats: [{ installation: 'a', day: '2026-11-01' }] }, today)).toEqual(
    week('2026-11-01'),
  )
})

it('names the day of an event alone', () => {
  expect(staleDays({ ...none, events: ['2026-11-01'] }, today)).toEqual(['2026-11-01'])
})

it('leaves out today and the future', () => {
  const stats = [{ installation: 'a', day: '2026-11-22' }]
  expect(staleDays({ ...none, stats, events: [today] }, today)).toEqual(['2026-11-22', '2026-11-23'])
})

it('names the former first days of an installation that proves to be older', () => {
  const stats = [{ installation: 'a', day: '2026-10-01' }]
  const firstDayBefore = new Map([['a', '2026-11-01']])
  expect(staleDays({ ...none, stats, firstDayBefore }, today)).toEqual([
    ...week('2026-10-01'),
    ...week('2026-11-01'),
  ])
})

it('leaves the first day alone when a report comes after it', () => {
  const stats = [{ installation: 'a', day: '2026-11-05' }]
  const firstDayBefore = new Map([['a', '2026-11-01']])
  expect(staleDays({ ...none, stats, firstDayBefore }, today)).toEqual(week('2026-11-05'))
})
