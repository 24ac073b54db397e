import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'
import { parseKamajiVersion } from '../../../server/versions/parse-kamaji.ts'

const sha = '4f2a9c1be07d3358a6c0d9e1f2b3a4c5d6e7f809'

describe('parseKamajiVersion', () => {
  it.each([
    ['v1.0.0', 'stable'],
    ['V1.0.0', 'stable'],
    ['v12.345.6789', 'stable'],
    ['edge-25.3.2', 'edge'],
    ['edge-25.03.1', 'edge'],
    ['EDGE-25.12.5', 'edge'],
    ['26.3.2-edge', 'edge'],
    ['26.08.2-edge', 'edge'],
    ['v0.2.0-rc0', 'prerelease'],
    ['v0.2.0-rc.12', 'prerelease'],
    ['latest', 'development'],
    ['dev', 'development'],
    [sha, 'development'],
    [sha.slice(0, 7), 'development'],
    ['1234567', 'development'],
    [sha.slice(0, 6), 'unrecognised'],
    [`${sha}0`, 'unrecognised'],
    ['', 'unrecognised'],
    ['Unknown', 'unrecognised'],
    ['1.0.0', 'unrecognised'],
    ['v1.0', 'unrecognised'],
    ['v1.0.0.0', 'unrecognised'],
    ['v01.0.0', 'unrecognised'],
    ['v1.0.99999', 'unrecognised'],
    ['v1e9.0.0', 'unrecognised'],
    ['v1.0.0-beta1', 'unrecognised'],
    ['v1.0.0-rc', 'unrecognised'],
    ['edge-25.13.1', 'unrecognised'],
    ['edge-25.0.1', 'unrecognised'],
    ['edge-2025.3.1', 'unrecognised'],
    ['edge-25.3.1-edge', 'unrecognised'],
    ['26.3.2', 'unrecognised'],
    [' v1.0.0', 'unrecognised'],
    ['v1.0.0\n', 'unrecognised'],
    ['=cmd|1', 'unrecognised'],
  ])('reads %j as %s', (raw, channel) => {
    expect(parseKamajiVersion(raw)).toMatchObject({ raw, channel })
  })

  it.each([
    ['edge-25.03.1', 'edge-25.3.1'],
    ['edge-26.3.2', '26.3.2-edge'],
    ['edge-25.03.01', '25.3.1-edge'],
  ])('reads %s and %s as the same release, and keeps both spellings', (one, other) => {
    expect(parseKamajiVersion(one).name).toEqual(parseKamajiVersion(other).name)
    expect(parseKamajiVersion(one).raw).toBe(one)
  })

  it('gives every release of the catalogue the channel that stands there', () => {
    for (const { version, channel } of kamajiReleases)
      expect([version, parseKamajiVersion(version).channel]).toEqual([version, channel])
  })

  it('never throws, keeps the text, and names a release exactly in the three release channels', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const version = parseKamajiVersion(raw)
        expect(version.raw).toBe(raw)
        expect(version.name !== null).toBe(['stable', 'edge', 'prerelease'].includes(version.channel))
      }),
    )
  })
})
