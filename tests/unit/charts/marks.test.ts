import { describe, expect, it } from 'vitest'
import { endOfLife } from '../../../lib/catalogue/support-of.ts'
import type { Channel } from '../../../lib/contracts/parameters.ts'
import { ageBands } from '../../../lib/series/age-bands.ts'
import { endedShares } from '../../../lib/series/ended-shares.ts'
import { endMarks, notedMarks, placeMarks, releaseMarks } from '../../../lib/series/marks.ts'
import type { Point } from '../../../lib/series/series.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const release = (version: string, released: string, channel: Channel = 'edge') => ({
  version,
  released,
  channel,
  max_tenant_kubernetes: null,
  source: 'product' as const,
})
const support = (distribution: string, minor: string, end_of_life: string) => ({
  distribution,
  minor,
  released: '2020-01-01',
  end_of_life,
  end_of_extended_support: null,
  source: 'product' as const,
})
const supports = [
  support('upstream', '1.30', '2025-07-15'),
  support('upstream', '1.31', '2026-03-01'),
  support('eks', '1.31', '2026-05-01'),
]
const point = (bucket: string, values: number[]): Point => ({
  bucket,
  partial: false,
  values,
  total: values.reduce((sum, value) => sum + value, 0),
})

describe('releaseMarks', () => {
  it('marks the stable and edge releases of the period, or those of the chosen channels', () => {
    const releases = [
      release('26.1.1-edge', '2025-12-31'),
      release('26.1.2-edge', '2026-01-01'),
      release('v9.0.0-rc0', '2026-02-01', 'prerelease'),
    ]
    const labels = (channels: Channel[]) => releaseMarks(releases, year, channels).map(({ label }) => label)
    expect(labels([])).toEqual(['26.1.2-edge'])
    expect(labels(['prerelease'])).toEqual(['v9.0.0-rc0'])
  })

  it('names lines only where there are too many releases, and leaves none out of the tooltip', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      release(`26.${1 + Math.floor(index / 10)}.${index}-edge`, '2026-02-01'),
    )
    const marks = releaseMarks(many, year, [])
    expect(marks.flatMap(({ label }) => label ?? [])).toEqual(['26.1', '26.2'])
    expect(marks).toHaveLength(20)
  })
})

describe('ends of life', () => {
  it('are those of the distribution where it has dates, else upstream’s', () => {
    const texts = (distribution?: string) =>
      endMarks(supports, year, ['1.30', '1.31', '1.99'], distribution).map(({ day, text }) => [day, text])
    expect(texts()).toEqual([['2026-03-01', 'v1.31: end of life (upstream)']])
    expect(texts('eks')).toEqual([['2026-05-01', 'v1.31: end of life (EKS)']])
    expect(texts('k3s')).toEqual([['2026-03-01', 'v1.31: end of life (upstream)']])
  })

  it('lie in the past for a minor from before the catalogue, and are not known for one after it', () => {
    expect(endOfLife(supports, '1.9')).toBe('2025-07-15')
    expect(endOfLife(supports, '1.32')).toBeNull()
    expect(endOfLife(supports, 'unrecognised')).toBeNull()
  })

  it('hatch a stack from its bottom up to the first band that is still supported', () => {
    const bands = ageBands({ ranked: ['1.30', '1.31', '1.32'], unranked: ['unrecognised'] }, 6, String)
    const points = [point('2026-01-01', [1, 1, 1, 1]), point('2026-03-02', [1, 1, 1, 1])]
    const end = (version: string) => endOfLife(supports, version)
    expect(endedShares(points, bands, 'day', end)).toEqual([0.25, 0.5])
    expect(endedShares(points, bands.slice(1), 'day', end)[0]).toBeNull()
  })
})

describe('placeMarks', () => {
  it('gives a bucket one line, which says how many more there are, and leaves out what is outside', () => {
    const marks = notedMarks([
      { day: '2026-03-02', label: 'Announced', note: 'in the blog', author: 'ada' },
      { day: '2026-03-08', label: 'Removed', note: null, author: 'ada' },
      { day: '2026-04-01', label: 'Later', note: null, author: 'ada' },
    ])
    expect(placeMarks(marks, [point('2026-03-02', [1])], 'week')).toEqual([
      { bucket: '2026-03-02', label: 'Announced +1', texts: ['Announced: in the blog', 'Removed'] },
    ])
  })
})
