import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../lib/contracts/parameters.ts'
import { newestPoints } from '../../../lib/series/newest-points.ts'
import { sparklinePath } from '../../../lib/series/sparkline-path.ts'

const axis = { from: '2026-01-01', to: '2026-01-03', interval: 'day' as const, as_of: null }
const row = (bucket: string, version: string, installations: number, channel: Channel = 'edge') => ({
  bucket,
  version,
  channel,
  installations,
  control_planes: 0,
  share: 0,
})

describe('newestPoints', () => {
  it('counts the two newest releases that the fleet had reached by then', () => {
    const rows = [
      row('2026-01-01', '26.1.1-edge', 4),
      row('2026-01-01', '26.1.2-edge', 1),
      row('2026-01-02', '26.1.1-edge', 3),
      row('2026-01-02', '26.1.2-edge', 1),
      row('2026-01-02', '26.1.3-edge', 1),
      row('2026-01-02', 'dev', 5, 'development'),
    ]
    expect(newestPoints(axis, rows).map(({ values, total }) => [values[0], total])).toEqual([
      [5, 5],
      [2, 10],
      [undefined, null],
    ])
  })
})

describe('sparklinePath', () => {
  it('lifts the pen over a gap', () => {
    const path = sparklinePath([0, 2, null, 2], { width: 90, height: 20, inset: 0 })
    expect(path).toBe('M0.00 20.00L30.00 0.00M90.00 0.00')
  })
})
