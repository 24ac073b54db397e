import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareKamaji } from '../../../server/versions/compare-kamaji.ts'
import { isOlderKamaji } from '../../../server/versions/is-older-kamaji.ts'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'
import { knownReleases } from '../../../server/versions/known-releases.ts'
import { expectTotalOrder } from './total-order.ts'
import { kamajiText } from './version-texts.ts'

const known = knownReleases(kamajiReleases)
const compare = compareKamaji(known)
const sorted = (...versions: string[]) => versions.toSorted(compare)

describe('compareKamaji', () => {
  it('is a total order over all texts', () => {
    expectTotalOrder(compare, kamajiText)
  })

  it('orders the catalogue by date', () => {
    const releases = kamajiReleases.toSorted((a, b) => compare(a.version, b.version))
    const days = releases.map((release) => release.released)
    expect(days).toEqual(days.toSorted())
    expect(new Set(releases.map((release) => release.version)).size).toBe(releases.length)
  })

  it('orders releases of one day by their numbers', () => {
    expect(sorted('edge-25.12.5', 'edge-25.12.4')).toEqual(['edge-25.12.4', 'edge-25.12.5'])
    expect(sorted('26.4.2-edge', '26.3.6-edge')).toEqual(['26.3.6-edge', '26.4.2-edge'])
  })

  it('knows that v1.0.0 is older than every edge release, and 26.3.2-edge younger than edge-26.2.5', () => {
    expect(
      sorted('26.3.2-edge', 'edge-26.2.5', 'edge-24.7.1', 'v1.0.0', 'v0.6.1', 'v0.2.0', 'v0.2.0-rc0'),
    ).toEqual(['v0.2.0-rc0', 'v0.2.0', 'v0.6.1', 'v1.0.0', 'edge-24.7.1', 'edge-26.2.5', '26.3.2-edge'])
  })

  it('places an uncatalogued semantic version right after the catalogued one below it', () => {
    expect(
      sorted('v0.6.1', 'v0.6.0', 'v0.6.7', 'v1.0.0', 'v0.0.0', 'v0.0.1', 'v9.9.9', 'edge-24.7.1'),
    ).toEqual(['v0.0.0', 'v0.0.1', 'v0.6.0', 'v0.6.1', 'v0.6.7', 'v1.0.0', 'v9.9.9', 'edge-24.7.1'])
  })

  it('places an uncatalogued calendar version between its neighbours, whatever the day of those', () => {
    // edge-25.9.1 was released in August, before the first day of its month
    expect(sorted('edge-25.9.1', 'edge-25.9.0', 'edge-25.8.9', 'edge-25.8.5', 'edge-25.9.2')).toEqual([
      'edge-25.8.5',
      'edge-25.8.9',
      'edge-25.9.0',
      'edge-25.9.1',
      'edge-25.9.2',
    ])
    expect(sorted('27.1.1-edge', '26.12.10-edge', '26.12.9-edge', '26.8.3-edge', '26.8.2-edge')).toEqual([
      '26.8.2-edge',
      '26.8.3-edge',
      '26.12.9-edge',
      '26.12.10-edge',
      '27.1.1-edge',
    ])
    expect(sorted('edge-24.7.1', 'edge-24.6.9', 'v0.6.0')).toEqual(['v0.6.0', 'edge-24.6.9', 'edge-24.7.1'])
  })

  it('puts unranked versions last: development, junk, and candidates that are not in the catalogue', () => {
    const unranked = ['', 'Unknown', 'deadbeef', 'dev', 'latest', 'v9.9.9-rc1']
    expect(sorted(...unranked.toReversed(), '26.8.2-edge', 'v0.0.2-rc0')).toEqual([
      'v0.0.2-rc0',
      '26.8.2-edge',
      ...unranked,
    ])
  })

  it('agrees with the numbers within a family', () => {
    const year = fc.integer({ min: 24, max: 28 })
    const calendar = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.nat({ max: 9 }))
    fc.assert(
      fc.property(calendar, calendar, (a, b) => {
        const byNumbers = a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
        if (byNumbers === 0) return
        expect(Math.sign(compare(`${a.join('.')}-edge`, `edge-${b.join('.')}`))).toBe(Math.sign(byNumbers))
      }),
    )
  })
})

describe('with other releases in the catalogue', () => {
  const added = [
    { version: 'v2026.1', released: '2026-03-10' },
    { version: 'v2026.0', released: '2026-03-10' },
    { version: 'v1.1.0-rc1', released: '2026-03-05' },
    { version: 'edge-24.7.1', released: '2026-03-20' },
  ]
  const more = compareKamaji(knownReleases([...kamajiReleases.filter(isNotAdded), ...added]))

  it('orders by their days, also one whose text tells no numbers', () => {
    const texts = [
      'v2026.1',
      'v2026.0',
      '26.3.5-edge',
      '26.3.4-edge',
      '26.3.3-edge',
      'v1.1.0-rc1',
      'edge-24.7.1',
    ]
    expect(texts.toSorted(more)).toEqual([
      '26.3.3-edge',
      'v1.1.0-rc1',
      '26.3.4-edge',
      'v2026.0',
      'v2026.1',
      'edge-24.7.1',
      '26.3.5-edge',
    ])
  })

  it('is a total order', () => {
    expectTotalOrder(more, fc.oneof(kamajiText, fc.constantFrom(...added.map(({ version }) => version))))
  })

  function isNotAdded({ version }: { version: string }): boolean {
    return added.every((release) => release.version !== version)
  }
})

describe('isOlderKamaji', () => {
  it.each([
    ['edge-26.2.5', '26.3.2-edge', true],
    ['26.3.2-edge', '26.3.2-edge', false],
    ['26.3.3-edge', '26.3.2-edge', false],
    ['v1.0.0', 'edge-24.7.1', true],
    ['edge-25.03.1', 'edge-25.3.1', false],
    ['edge-25.3.1', 'edge-25.03.1', false],
    ['edge-26.03.2', '26.3.2-edge', false],
    ['dev', '26.3.2-edge', null],
    ['v1.0.0', 'latest', null],
    ['v1.1.0-rc0', 'v2.0.0', null],
  ])('%s older than %s: %s', (raw, than, expected) => {
    expect(isOlderKamaji(known, raw, than)).toBe(expected)
  })

  it('agrees with the order', () => {
    fc.assert(
      fc.property(kamajiText, kamajiText, (a, b) => {
        if (isOlderKamaji(known, a, b) === true) expect(compare(a, b)).toBeLessThan(0)
      }),
    )
  })
})
