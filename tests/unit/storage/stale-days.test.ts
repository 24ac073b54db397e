import { expect, it } from 'vitest'
import { eachDay } from '../../../lib/time/day.ts'
import { countedDays, staleDays } from '../../../server/storage/stale-days.ts'

const today = '2026-11-24'
const none = { stats: [], events: [] }

it('names the day of a report and all since: who no longer reports counts as silent, then as gone', () => {
  expect(staleDays({ ...none, stats: [{ day: '2026-05-01' }, { day: '2026-01-01' }] }, today)).toEqual(
    eachDay('2026-01-01', '2026-11-23'),
  )
})

it('names the day of an event alone', () => {
  expect(staleDays({ ...none, events: ['2026-11-01'] }, today)).toEqual(['2026-11-01'])
})

it('names a day once, in order', () => {
  const changes = { stats: [{ day: '2026-11-22' }], events: ['2026-11-23', '2026-11-01'] }
  expect(staleDays(changes, today)).toEqual(['2026-11-01', '2026-11-22', '2026-11-23'])
})

it('leaves out today and the future', () => {
  expect(staleDays({ stats: [{ day: '2026-11-22' }], events: [today] }, today)).toEqual([
    '2026-11-22',
    '2026-11-23',
  ])
})

it('counts an installation up to today, and one without a day never', () => {
  expect(countedDays(['2026-11-23', '2026-11-21'], today)).toEqual(eachDay('2026-11-21', today))
  expect(countedDays([], today)).toEqual([])
})
