import { expect, it } from 'vitest'
import { uptakeLines } from '../../../lib/series/uptake-lines.ts'
import { summariseUptake } from '../../../lib/summaries/uptake.ts'

const row = (version: string, released: string, days_since: number, share: number) => ({
  version,
  released,
  days_since,
  day: released,
  installations: share * 10,
  control_planes: 4,
  share,
  control_planes_share: 0.1,
})
const rows = [
  row('26.1.1-edge', '2026-01-01', 0, 0),
  row('26.1.1-edge', '2026-01-01', 5, 0.5),
  row('26.1.1-edge', '2026-01-01', 30, 0.9),
  row('26.2.1-edge', '2026-02-01', 0, 0),
  row('26.2.1-edge', '2026-02-01', 7, 0.2),
]

it('has a line for each release, the newest with the colour of the newest', () => {
  const lines = uptakeLines(rows, 'installations')
  expect(lines.map(({ series }) => [series.id, series.colour])).toEqual([
    ['26.1.1-edge', 'var(--color-age-1)'],
    ['26.2.1-edge', 'var(--color-age-0)'],
  ])
  expect(lines[1]?.points).toMatchObject([
    { since: 0, count: 0, share: 0 },
    { since: 7, count: 2, share: 0.2 },
  ])
  expect(uptakeLines(rows, 'control_planes')[1]?.points[1]).toMatchObject({ count: 4, share: 0.1 })
})

it('says how far the newest has come, and those before it by then', () => {
  expect(summariseUptake(uptakeLines(rows, 'installations'))).toBe(
    '26.2.1-edge, released on 1 Feb 2026, had 20.0% after 7 days. The releases before it had 50.0% to 50.0% by then.',
  )
  expect(summariseUptake([])).toBe('No release was taken up in this period.')
})
