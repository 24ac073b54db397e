import { createHash } from 'node:crypto'
import { upstream, type Support } from '../../lib/catalogue/support-of.ts'
import type { catalogueMappings } from '../../lib/contracts/catalogue-mappings.ts'
import type { catalogueMarks } from '../../lib/contracts/catalogue-marks.ts'
import { catalogueSources, type catalogueReleases } from '../../lib/contracts/catalogue-releases.ts'
import type { RowOf } from '../../lib/contracts/contract.ts'
import { compareKamaji } from '../versions/compare-kamaji.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { compareText } from '../versions/compare-text.ts'
import { knownReleases, type KnownReleases } from '../versions/known-releases.ts'
import { releaseId } from '../versions/release-id.ts'

export type Release = RowOf<typeof catalogueReleases>
export type Mark = RowOf<typeof catalogueMarks>
export type Mapping = RowOf<typeof catalogueMappings>

/** All entries, of every source: of one release or minor there may be several. */
export interface CatalogueEntries {
  releases: readonly Release[]
  support: readonly Support[]
  marks: readonly Mark[]
  mappings: readonly Mapping[]
}

/** What is known of versions, one entry of each: never changed, but made anew. */
export interface Catalogue extends CatalogueEntries {
  /** another one after each edit, the same one for the same content */
  version: string
  /** by which versions are ranked */
  known: KnownReleases
}

/** The entries that count, in order. */
export function catalogueOf(entries: CatalogueEntries): Catalogue {
  const releases = inFront(entries.releases, ({ version }) => releaseId(version))
  const known = knownReleases(releases)
  const order = compareKamaji(known)
  const content = {
    releases: releases.sort((a, b) => order(a.version, b.version)),
    support: inFront(entries.support, ({ distribution, minor }) => `${distribution} ${minor}`).sort(
      bySupport,
    ),
    marks: entries.marks.toSorted((a, b) => compareText(a.day, b.day) || compareText(a.label, b.label)),
    mappings: entries.mappings.toSorted((a, b) => compareText(a.version, b.version)),
  }
  return { ...content, known, version: fingerprint(content) }
}

/** Of the entries of one thing the one whose source comes last. */
function inFront<E extends Release | Support>(entries: readonly E[], id: (entry: E) => string): E[] {
  const rank = ({ source }: E) => catalogueSources.indexOf(source)
  const sorted = entries.toSorted((a, b) => rank(a) - rank(b))
  return [...new Map(sorted.map((entry) => [id(entry), entry])).values()]
}

/** The oldest minor first; of each minor upstream first. */
const bySupport = (a: Support, b: Support) =>
  compareKubernetes(a.minor, b.minor) ||
  Number(b.distribution === upstream) - Number(a.distribution === upstream) ||
  compareText(a.distribution, b.distribution)

const fingerprint = (content: CatalogueEntries) =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)
