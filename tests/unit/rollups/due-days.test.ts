import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, startOfDay, type Day } from '../../../lib/time/day.ts'
import { daysBetweenAsked, dueDays } from '../../../server/rollups/due-days.ts'
import type { RolledDay, RollupState } from '../../../server/rollups/rollup-state.ts'
import { aggregateVersions } from '../../../server/storage/aggregate-versions.ts'

const now = new Date('2026-03-10T12:00:00Z')
const at = (instant: string) => new Date(instant)
const empty: RollupState = { firstDay: null, rolled: new Map(), marks: new Map(), retainedFrom: null }
const due = (state: Partial<RollupState>, when = now, freshMs = 0) =>
  dueDays({ ...empty, ...state }, when, freshMs).map(({ day }) => day)

const rolledAt = (instant: Date): RolledDay => ({ rolledAt: instant, ...aggregateVersions })
/** Rolled long after its end. */
const closed = (...days: Day[]) =>
  new Map(days.map((day) => [day, rolledAt(at(`${addDays(day, 1)}T06:00:00Z`))]))

describe('what is due', () => {
  test('nothing while there are no reports', () => {
    expect(due({})).toEqual([])
  })

  test('every day from the first report on, today first and then the oldest, when none was rolled', () => {
    expect(due({ firstDay: '2026-03-08' })).toEqual(['2026-03-10', '2026-03-08', '2026-03-09'])
  })

  test('today alone, when all others are closed', () => {
    expect(due({ firstDay: '2026-03-08', rolled: closed('2026-03-08', '2026-03-09') })).toEqual([
      '2026-03-10',
    ])
  })

  test('the days that a stopped server missed', () => {
    const rolled = closed('2026-03-05', '2026-03-06')
    expect(due({ firstDay: '2026-03-05', rolled })).toEqual([
      '2026-03-10',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
    ])
  })

  test('a day that was last rolled before its end, or within five minutes after it', () => {
    const isDue = (instant: string) =>
      due({ firstDay: '2026-03-09', rolled: new Map([['2026-03-09', rolledAt(at(instant))]]) }).includes(
        '2026-03-09',
      )
    expect(isDue('2026-03-09T23:59:30Z')).toBe(true)
    expect(isDue('2026-03-10T00:04:59.999Z')).toBe(true)
    expect(isDue('2026-03-10T00:05:00Z')).toBe(false)
  })

  test('yesterday and today just after midnight', () => {
    const rolled = new Map([['2026-03-09', rolledAt(at('2026-03-09T23:59:30Z'))]])
    expect(due({ firstDay: '2026-03-09', rolled }, at('2026-03-10T00:00:10Z'))).toEqual([
      '2026-03-10',
      '2026-03-09',
    ])
  })

  test('a closed day that is marked, even before the first report', () => {
    const state = {
      firstDay: '2026-03-10',
      rolled: closed('2026-03-01'),
      marks: new Map([['2026-03-01', now]]),
    }
    expect(dueDays({ ...empty, ...state }, now, 0)).toContainEqual({
      day: '2026-03-01',
      rolledAt: at('2026-03-02T06:00:00Z'),
      markedAt: now,
    })
  })

  describe('after an upgrade that brought an aggregate', () => {
    const behind = (aggregate: 'stock' | 'flow', ...days: Day[]) =>
      new Map(
        [...closed(...days)].map(([day, rolled]) => [
          day,
          { ...rolled, [aggregate]: aggregateVersions[aggregate] - 1 },
        ]),
      )

    test('every closed day that lacks it', () => {
      const days = ['2026-03-08', '2026-03-09']
      for (const aggregate of ['stock', 'flow'] as const)
        expect(due({ firstDay: '2026-03-08', rolled: behind(aggregate, ...days) })).toEqual([
          '2026-03-10',
          '2026-03-08',
          '2026-03-09',
        ])
    })

    test('no day whose rows are no longer there, unless its events are enough', () => {
      const state = { firstDay: '2026-03-08', retainedFrom: '2026-03-03' }
      expect(due({ ...state, rolled: behind('stock', '2026-03-08', '2026-03-09') })).toEqual([
        '2026-03-10',
        '2026-03-09',
      ])
      expect(due({ ...state, rolled: behind('flow', '2026-03-08', '2026-03-09') })).toHaveLength(3)
    })
  })

  test('no mark of a day that is still to come', () => {
    expect(due({ firstDay: '2026-03-10', marks: new Map([['2026-03-11', now]]) })).toEqual(['2026-03-10'])
  })

  test('today still, when all reports were erased', () => {
    expect(due({ rolled: closed('2026-03-09') })).toEqual(['2026-03-10'])
  })

  test('today not again, when another replica has just rolled it', () => {
    const rolled = new Map([['2026-03-10', rolledAt(at('2026-03-10T11:59:20Z'))]])
    expect(due({ firstDay: '2026-03-10', rolled }, now, 45_000)).toEqual([])
    expect(due({ firstDay: '2026-03-10', rolled }, now, 30_000)).toEqual(['2026-03-10'])
  })
})

test('a period names its days, closed or not, none before the first or after today', () => {
  const state = { ...empty, firstDay: '2026-03-08', rolled: closed('2026-03-08', '2026-03-09') }
  const asked = (from: Day | null, to: Day | null) =>
    daysBetweenAsked(state, from, to, now).map(({ day }) => day)
  expect(asked('2026-03-01', '2026-03-09')).toEqual(['2026-03-08', '2026-03-09'])
  expect(asked('2026-03-10', null)).toEqual(['2026-03-10'])
  expect(asked(null, '2026-12-31')).toEqual(['2026-03-10', '2026-03-08', '2026-03-09'])
})

test('rolling what is due leaves nothing due, whenever the server runs', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(minutes, (runs) => {
      const start = startOfDay('2026-03-01').getTime()
      const rolled = new Map<Day, RolledDay>()
      for (const run of runs.toSorted((a, b) => a - b)) {
        const clock = new Date(start + run * 60_000)
        const state = { ...empty, firstDay: '2026-03-01', rolled }
        for (const { day } of dueDays(state, clock, 0)) rolled.set(day, rolledAt(clock))
        expect(dueDays(state, clock, 1)).toEqual(
          // within five minutes of midnight yesterday stays open
          dueDays(state, clock, 1).filter(({ day }) => day === addDays(dayOf(clock), -1)),
        )
        expect([...rolled.keys()].sort()[0]).toBe('2026-03-01')
      }
    }),
  )
})
