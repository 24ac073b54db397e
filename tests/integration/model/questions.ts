import type { Question } from './oracle.ts'

const noFilter = { kamaji: [], channel: [], kubernetes: [], distribution: [] }

const filters: Partial<Question>[] = [
  {},
  { kamaji: ['edge-25.3.2'] },
  { kamaji: ['edge-25.3.2', '=banana,"x"', 'never seen'] },
  { channel: ['edge'] },
  { channel: ['development', 'unrecognised'], kubernetes: ['1.30', '1.33'] },
  { kubernetes: ['1.33', 'unrecognised'] },
  { distribution: ['unmarked', 'gke'] },
  { kamaji: ['dev'], channel: ['stable'] },
  {
    kamaji: ['v1.0.0', 'latest'],
    channel: ['stable', 'development'],
    distribution: ['eks', 'unmarked', 'k3s'],
  },
]

/**
 * Every filter over the whole time, and every period without and with a filter, in each interval. One-day installations
 * are left out of every other question: each interval is asked both ways, and so is each subject.
 */
export function questionsAbout(first: string, last: string): Question[] {
  const whole = { from: first, to: last }
  const periods = [
    { from: '2020-01-01', to: '2030-12-31' },
    { from: '2025-12-17', to: '2026-01-14' },
    { from: '2025-11-30', to: '2025-12-01' },
    { from: '2026-01-01', to: '2026-01-01' },
    { from: last, to: '2030-01-01' },
    { from: '2019-01-01', to: '2019-02-01' },
    { from: '2029-01-01', to: '2029-02-01' },
  ]
  const subjects = [
    ...filters.map((filter) => ({ ...whole, ...filter })),
    ...periods.flatMap((period) => [period, { ...period, channel: ['edge'], kubernetes: ['1.33', '1.29'] }]),
  ]
  return subjects.flatMap((subject, nth) =>
    (['day', 'week', 'month'] as const).map((interval, at) => {
      const one_day = (nth + at) % 2 === 0 ? 'exclude' : 'include'
      return { ...noFilter, ...subject, interval, one_day } as const
    }),
  )
}
