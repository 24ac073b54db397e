import { describe, expect, it } from 'vitest'
import { summariseControlPlanes } from '../../../lib/summaries/control-planes.ts'
import { readFigure } from '../../../lib/summaries/figure.ts'
import { summariseVersions } from '../../../lib/summaries/versions.ts'

const fleet = (bucket: string, installations: number, running: number, not_ready = 0) => ({
  bucket,
  installations,
  running,
  not_ready,
  sleeping: 0,
  upgrading: 0,
})
const use = (bucket: string, version: string, installations: number, share: number) => ({
  bucket,
  version,
  installations,
  share,
  control_planes: installations * 3,
})

describe('summariseControlPlanes', () => {
  it('reads the newest bucket with data', () => {
    const rows = [fleet('2026-01-01', 2, 9, 1), fleet('2026-01-02', 0, 0)]
    expect(summariseControlPlanes(rows)).toBe(
      '2 installations run 10 control planes: 9 running (90.0%), 0 sleeping (0.0%), 0 upgrading (0.0%), 1 not ready (10.0%).',
    )
  })

  it('says so when nothing was active', () => {
    expect(summariseControlPlanes([])).toBe('No installation was active.')
  })
})

describe('summariseVersions', () => {
  it('names the most used version, and how far the newest has come', () => {
    const rows = [
      use('2026-01-01', '1.33', 10, 1),
      use('2026-01-02', '1.33', 8, 0.8),
      use('2026-01-02', '1.34', 2, 0.2),
    ]
    const versions = { ranked: ['1.33', '1.34'], unranked: [] }
    expect(summariseVersions(rows, versions, (version) => `v${version}`)).toBe(
      '24 control planes in 8 installations (80.0%) run v1.33, the most used. The newest, v1.34, has 20.0%, none on 1 Jan 2026.',
    )
  })
})

describe('readFigure', () => {
  const point = (bucket: string, value: number, total: number) => ({
    bucket,
    partial: false,
    values: [value],
    total,
  })

  it('says the change since the first bucket, with its year where that differs', () => {
    const points = [point('2025-11-24', 10, 40), point('2026-11-24', 8, 40)]
    expect(readFigure(points, false)).toEqual({ value: '8', note: '−2 (−20.0%) since 24 Nov 2025' })
    expect(readFigure(points, true)).toEqual({ value: '20.0%', note: '−5.0 pp since 24 Nov 2025' })
  })

  it('has no value without data', () => {
    expect(readFigure([], false).value).toBe('–')
  })
})
