import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareKamaji } from '../../../server/versions/compare-kamaji.ts'
import { isOlderKamaji } from '../../../server/versions/is-older-kamaji.ts'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'
import { expectTotalOrder } from './total-order.ts'
import { kamajiText } from './version-texts.ts'

const sorted = (...versions: string[]) => versions.toSorted(compareKamaji)

describe('compareKamaji', () => {
  it('is a total order over all texts', () => {
    expectTotalOrder(compareKamaji, kamajiText)
  })

  it('orders the catalogue by date', () => {
    const releases = kamajiReleases.toSorted((a, b) => compareKamaji(a.version, b.version))
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
        expect(Math.sign(compareKamaji(`${a.join('.')}-edge`, `edge-${b.join('.')}`))).toBe(
          Math.sign(byNumbers),
        )
      }),
    )
  })
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
    expect(isOlderKamaji(raw, than)).toBe(expected)
  })

  it('agrees with the order', () => {
    fc.assert(
      fc.property(kamajiText, kamajiText, (a, b) => {
        if (isOlderKamaji(a, b) === true) expect(compareKamaji(a, b)).toBeLessThan(0)
      }),
    )
  })
})
