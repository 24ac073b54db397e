import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../../server/catalogue/catalogue.ts'
import { differencesOf } from '../../../server/catalogue/differences.ts'
import { shippedReleases, shippedSupport } from '../../../server/catalogue/shipped.ts'
import { readCatalogueFile, writeCatalogueFile } from '../../../server/catalogue/sources/catalogue-file.ts'

const shipped = { releases: shippedReleases, support: shippedSupport, marks: [], mappings: [] }
const release = {
  version: '26.9.1-edge',
  channel: 'edge',
  released: '2026-09-02',
  max_tenant_kubernetes: 'v1.36.0',
}
const dates = {
  distribution: 'upstream',
  minor: '1.37',
  released: '2026-08-26',
  end_of_life: '2027-10-28',
  end_of_extended_support: null,
}
const fileOf = (...releases: object[]) => JSON.stringify({ kamaji_releases: releases })

describe('a catalogue file', () => {
  it('that was just written changes nothing', () => {
    const text = writeCatalogueFile(catalogueOf(shipped))
    expect(text.split('\n')).toHaveLength(shippedReleases.length + shippedSupport.length + 7)
    expect(differencesOf(shipped, readCatalogueFile(text))).toEqual({ releases: [], support: [] })
  })

  it('may hold one of the lists only', () => {
    expect(readCatalogueFile(fileOf(release))).toEqual({ kamaji_releases: [release], kubernetes_support: [] })
  })

  it.each([
    ['[]', 'Invalid input: expected object, received array'],
    [JSON.stringify({ releases: [] }), 'Unrecognized key: "releases"'],
    [
      fileOf(release, { ...release, released: '2026-02-30' }),
      'kamaji_releases[1].released: must be a day of the calendar, as YYYY-MM-DD',
    ],
    [
      fileOf({ ...release, version: 'a tag' }),
      'kamaji_releases[0].version: must be the tag of a release: up to 64 letters, digits and any of . _ + -',
    ],
    [
      fileOf({ ...release, channel: 'beta' }),
      'kamaji_releases[0].channel: must be one of stable, edge, prerelease, development, unrecognised',
    ],
    [
      fileOf({ ...release, channel: 'stable' }),
      'kamaji_releases[0].channel must be edge: that is how 26.9.1-edge is spelled',
    ],
    [fileOf(release, { ...release, version: 'edge-26.9.1' }), 'kamaji_releases[1] is in the list already'],
    [
      JSON.stringify({ kubernetes_support: [{ ...dates, end_of_life: '2026-01-01' }] }),
      'kubernetes_support[0].end_of_life: must not be before the release',
    ],
    [JSON.stringify({ kubernetes_support: [dates, dates] }), 'kubernetes_support[1] is in the list already'],
  ])('%s is refused', (text, message) => {
    expect(() => readCatalogueFile(text)).toThrow(expect.objectContaining({ message }))
  })
})

it.each([
  ['{\n"kamaji_releases": [\n{} {}\n]}', /^line 3 is no JSON: /],
  ['{\n"kamaji_releases": [\n{"version": oops}]}', /^is no JSON: .*oops/],
  ['{"kamaji_releases": [', /^is no JSON: Unexpected end/],
])('%j is no JSON, and where', (text, message) => {
  expect(() => readCatalogueFile(text)).toThrow(message)
})

describe('the differences', () => {
  const newest = shippedReleases.at(-1)
  const of = (entry: object) =>
    differencesOf(
      shipped,
      readCatalogueFile(
        fileOf({ version: '26.8.2-edge', channel: 'edge', released: '2026-08-03', ...entry }),
      ),
    ).releases

  it('are none where a known release is spelled differently, or its tenant version is not known', () => {
    expect(of({ version: 'edge-26.8.2', max_tenant_kubernetes: newest?.max_tenant_kubernetes })).toEqual([])
    expect(of({ max_tenant_kubernetes: null })).toEqual([])
  })

  it('tell what was, and that an admin has an entry of their own', () => {
    const entry = {
      version: '26.8.2-edge',
      channel: 'edge',
      released: '2026-08-04',
      max_tenant_kubernetes: 'v1.36.0',
    } as const
    const incoming = { kamaji_releases: [entry] }
    expect(differencesOf(shipped, incoming).releases).toEqual([
      { entry, before: newest, isBehindAdmin: false },
    ])
    const own = { ...entry, released: '2026-08-05', source: 'admin' } as const
    expect(differencesOf({ ...shipped, releases: [...shippedReleases, own] }, incoming).releases).toEqual([
      { entry, before: newest, isBehindAdmin: true },
    ])
  })
})
