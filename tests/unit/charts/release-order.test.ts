import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareKubernetes, releaseOrder } from '../../../lib/series/release-order.ts'

const rows = (bucket: string, ...versions: string[]) => versions.map((version) => ({ bucket, version }))

describe('releaseOrder', () => {
  it('joins the orders of all buckets', () => {
    const answer = [
      ...rows('2026-01-01', 'v1.0.0', 'edge-25.3.2'),
      ...rows('2026-01-02', 'edge-25.3.2', '26.3.2-edge'),
    ]
    expect(releaseOrder(answer)).toEqual(['v1.0.0', 'edge-25.3.2', '26.3.2-edge'])
  })

  it('puts a version that a later bucket brings before a newer one in its place', () => {
    const answer = [
      ...rows('2026-01-01', 'a', 'd'),
      ...rows('2026-01-02', 'a', 'b', 'd'),
      ...rows('2026-01-03', 'b', 'c'),
    ]
    const order = releaseOrder(answer)
    expect(order.slice(0, 2)).toEqual(['a', 'b'])
    expect(order.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('takes the version seen first as the older of two that never meet', () => {
    expect(releaseOrder([...rows('2026-01-01', 'old'), ...rows('2026-01-02', 'new')])).toEqual(['old', 'new'])
  })

  it('orders calendar versions that never meet by their calendar, in either spelling', () => {
    const answer = [
      ...rows('2026-01-01', 'v1.0.0', '26.7.4-edge'),
      ...rows('2026-01-02', 'v1.0.0', 'edge-25.03.1'),
      ...rows('2026-01-03', '26.7.3-edge'),
    ]
    expect(releaseOrder(answer)).toEqual(['v1.0.0', 'edge-25.03.1', '26.7.3-edge', '26.7.4-edge'])
  })

  it('keeps the order of every bucket', () => {
    const universe = Array.from({ length: 8 }, (_, index) => `v${index}`)
    fc.assert(
      fc.property(fc.array(fc.subarray(universe), { maxLength: 12 }), (buckets) => {
        const order = releaseOrder(
          buckets.flatMap((versions, day) => rows(`2026-01-${day + 10}`, ...versions)),
        )
        for (const versions of buckets) {
          expect(order.filter((version) => versions.includes(version))).toEqual(versions)
        }
      }),
    )
  })

  it('ends on orders that contradict each other', () => {
    const order = releaseOrder([...rows('2026-01-01', 'a', 'b'), ...rows('2026-01-02', 'b', 'a')])
    expect(order.toSorted()).toEqual(['a', 'b'])
  })
})

describe('compareKubernetes', () => {
  it('compares numbers as numbers, and puts what is none last', () => {
    const versions = ['unrecognised', '1.33', '1.9', '1.10', '1.33.4', '1.33.10']
    expect(versions.toSorted(compareKubernetes)).toEqual([
      '1.9',
      '1.10',
      '1.33',
      '1.33.4',
      '1.33.10',
      'unrecognised',
    ])
  })
})
