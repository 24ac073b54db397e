import { describe, expect, it } from 'vitest'
import { catalogueOf, type Release } from '../../../server/catalogue/catalogue.ts'
import { shippedReleases, shippedSupport } from '../../../server/catalogue/shipped.ts'
import { parseKamajiVersion } from '../../../server/versions/parse-kamaji.ts'

const shipped = { releases: shippedReleases, support: shippedSupport, marks: [], mappings: [] }
const release = (version: string, released: string, source: Release['source']): Release => ({
  version,
  channel: 'edge',
  released,
  max_tenant_kubernetes: null,
  source,
})
const withReleases = (...more: Release[]) =>
  catalogueOf({ ...shipped, releases: [...more, ...shippedReleases] })

describe('the catalogue', () => {
  it('is what ships, as long as nobody adds to it', () => {
    const { releases, support } = catalogueOf(shipped)
    expect(releases).toEqual(shippedReleases)
    expect(support).toHaveLength(shippedSupport.length)
    expect(support[0]).toMatchObject({ distribution: 'upstream', minor: '1.19' })
  })

  it('has one entry of a release: that of an admin before that of an update before that which ships', () => {
    const updated = release('26.8.2-edge', '2026-08-04', 'update')
    const corrected = release('26.8.2-edge', '2026-08-05', 'admin')
    const entryIn = (...more: Release[]) =>
      withReleases(...more).releases.filter(({ version }) => version === '26.8.2-edge')
    expect(entryIn(updated)).toEqual([updated])
    expect(entryIn(corrected, updated)).toEqual([corrected])
  })

  it('knows two spellings of one release as one', () => {
    const { releases } = withReleases(release('25.3.1-edge', '2025-03-22', 'update'))
    expect(releases.filter(({ version }) => /25\.0?3\.1/.test(version))).toHaveLength(1)
  })

  it('lists an added release at its day', () => {
    const versions = withReleases(release('26.9.1-edge', '2026-05-24', 'admin')).releases.map(
      (r) => r.version,
    )
    const at = versions.indexOf('26.9.1-edge')
    expect(versions.slice(at - 1, at + 2)).toEqual(['26.5.4-edge', '26.9.1-edge', '26.5.5-edge'])
  })

  it('has another version after each change, and the same one for the same content', () => {
    const added = release('26.9.1-edge', '2026-09-02', 'admin')
    const versions = [
      catalogueOf(shipped),
      withReleases(added),
      withReleases({ ...added, released: '2026-09-03' }),
      catalogueOf({ ...shipped, marks: [{ day: '2026-09-01', label: 'a', note: null, author: 'Ada' }] }),
    ].map(({ version }) => version)
    expect(new Set(versions).size).toBe(versions.length)
    expect(catalogueOf(shipped).version).toBe(versions[0])
  })
})

it('ships releases whose channel is that of their spelling', () => {
  for (const { version, channel } of shippedReleases)
    expect(parseKamajiVersion(version).channel).toBe(channel)
})
