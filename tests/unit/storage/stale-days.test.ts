import { expect, it } from 'vitest'
import { eachDay } from '../../../lib/time/day.ts'
import { staleDays } from '../../../server/storage/stale-days.ts'

const today = '2026-11-24'
const none = { stats: [], events: [], firstDayBefore: new Map<string, string>() }

it('names the day of a report and the 180 after it: a change of version can start from it', () => {
  expect(staleDays({ ...none, stats: [{ installation: 'a', day: '2026-01-01' }] }, today)).toEqual(
    eachDay('2026-01-01', '2026-06-30'),
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
  const stats = [{ installation: 'a', day: '2026-01-01' }]
  const firstDayBefore = new Map([['a', '2026-11-01']])
  expect(staleDays({ ...none, stats, firstDayBefore }, today)).toEqual([
    ...eachDay('2026-01-01', '2026-06-30'),
    ...eachDay('2026-11-01', '2026-11-07'),
  ])
})

it('leaves the first day alone when a report comes after it', () => {
  const stats = [{ installation: 'a', day: '2026-11-05' }]
  const firstDayBefore = new Map([['a', '2026-11-01']])
  expect(staleDays({ ...none, stats, firstDayBefore }, today)).toEqual(eachDay('2026-11-05', '2026-11-23'))
})
