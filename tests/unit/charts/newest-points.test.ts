import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../lib/contracts/parameters.ts'
import { newestPoints } from '../../../lib/series/newest-points.ts'

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
