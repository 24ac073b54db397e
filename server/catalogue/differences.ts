import type { ReleaseEntry, SupportEntry } from '../../lib/contracts/catalogue-entries.ts'
import { releaseId } from '../versions/release-id.ts'
import { catalogueOf, type CatalogueEntries } from './catalogue.ts'
import type { CatalogueFile } from './sources/catalogue-file.ts'

/** Flat, so that its fields can be told one by one. */
type Fields = Record<string, string | null>

/** What an update makes of one entry. */
export interface Difference<Entry> {
  entry: Entry
  /** null: it is new */
  before: Entry | null
  /** an admin has an entry of their own, which stays in front */
  isBehindAdmin: boolean
}

export interface Differences {
  releases: Difference<ReleaseEntry>[]
  support: Difference<SupportEntry>[]
}

/** What these lists add to or change in the catalogue, as it is without what admins say. */
export function differencesOf(entries: CatalogueEntries, incoming: Partial<CatalogueFile>): Differences {
  const isOfAdmin = ({ source }: { source: string }) => source === 'admin'
  const releases = entries.releases.filter((entry) => !isOfAdmin(entry))
  const support = entries.support.filter((entry) => !isOfAdmin(entry))
  const known = catalogueOf({ ...entries, releases, support })
  const ofRelease = ({ version }: ReleaseEntry) => releaseId(version)
  const ofSupport = ({ distribution, minor }: SupportEntry) => `${distribution} ${minor}`
  const admins = new Set([
    ...entries.releases.filter(isOfAdmin).map(ofRelease),
    ...entries.support.filter(isOfAdmin).map(ofSupport),
  ])
  const releasesAsKnown = (incoming.kamaji_releases ?? []).map((entry) => {
    const before = known.releases.find((one) => ofRelease(one) === ofRelease(entry))
    // one spelling of a release; and a version that is not known tells nothing of one that is
    return {
      ...entry,
      version: before?.version ?? entry.version,
      max_tenant_kubernetes: entry.max_tenant_kubernetes ?? before?.max_tenant_kubernetes ?? null,
    }
  })
  return {
    releases: changed(known.releases, releasesAsKnown, ofRelease, admins),
    support: changed(known.support, incoming.kubernetes_support ?? [], ofSupport, admins),
  }
}

function changed<Entry extends Fields>(
  known: readonly Entry[],
  incoming: readonly Entry[],
  id: (entry: Entry) => string,
  admins: ReadonlySet<string>,
): Difference<Entry>[] {
  const before = new Map(known.map((entry) => [id(entry), entry]))
  return incoming.flatMap((entry) => {
    const one = before.get(id(entry)) ?? null
    if (one !== null && changesOf(one, entry).length === 0) return []
    return [{ entry, before: one, isBehindAdmin: admins.has(id(entry)) }]
  })
}

/** The fields in which an entry differs from the one before. */
export function changesOf<Entry extends Fields>(
  before: Entry,
  entry: Entry,
): { field: string; from: string | null; to: string | null }[] {
  return Object.entries(entry).flatMap(([field, to]) =>
    before[field] === to ? [] : [{ field, from: before[field] ?? null, to }],
  )
}
