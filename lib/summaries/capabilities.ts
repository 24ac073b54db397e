import { driverLooks } from '../colour/driver-look.ts'
import { profileLooks, type Profile } from '../colour/profile-look.ts'
import type { clusterApi } from '../contracts/cluster-api.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { datastoreCombinations } from '../contracts/datastore-combinations.ts'
import { unreported } from '../contracts/datastore-drivers.ts'
import type { datastores } from '../contracts/datastores.ts'
import type { networkProfiles } from '../contracts/network-profiles.ts'
import { controlPlanes, formatCount, installations, shards as shardUnit } from '../format/count.ts'
import { formatDatastoreSet } from '../format/datastore-set.ts'
import { formatNumber, formatShare } from '../format/number.ts'
import type { Day } from '../time/day.ts'

type DatastoreRow = RowOf<typeof datastores>

/** Who has each driver in the newest bucket, the most used first. */
export function summariseDatastores(rows: readonly DatastoreRow[]): string {
  const parts = usedNow(rows).map(
    ({ driver, installations: count, share }) =>
      `${driverLooks[driver].label} on ${formatCount(count, installations)} (${formatShare(share)})`,
  )
  const silent = newestOf(rows).find(
    ({ driver, installations: count }) => driver === 'unreported' && count > 0,
  )
  const note =
    silent === undefined
      ? ''
      : ` Of ${formatCount(silent.installations, installations)} (${formatShare(silent.share)}) none is reported.`
  return parts.length === 0 ? `No datastore is reported.${note}` : `${parts.join(', ')}.${note}`
}

/** How many control planes each driver carries, and on how many shards. */
export function summariseShards(rows: readonly DatastoreRow[]): string {
  const parts = usedNow(rows).map(
    ({ driver, shards, used_by }) =>
      `${formatCount(used_by, controlPlanes)} on ${formatCount(shards, shardUnit)} of ${driverLooks[driver].label}`,
  )
  return parts.length === 0 ? 'No datastore is reported.' : `${parts.join(', ')}.`
}

function usedNow(rows: readonly DatastoreRow[]): DatastoreRow[] {
  return newestOf(rows)
    .filter(({ driver, installations: count }) => driver !== 'unreported' && count > 0)
    .sort((a, b) => b.installations - a.installations)
}

function newestOf<Row extends { bucket: Day }>(rows: readonly Row[]): Row[] {
  const last = rows.at(-1)?.bucket
  return rows.filter(({ bucket }) => bucket === last)
}

/** How many rely on one driver and how many on several, in the newest bucket. */
export function summariseCombinations(rows: readonly RowOf<typeof datastoreCombinations>[]): string {
  const known = newestOf(rows).filter(({ datastores }) => datastores !== unreported)
  const several = known.filter(({ datastores }) => datastores.includes('+'))
  const count = (some: typeof known) => some.reduce((sum, row) => sum + row.installations, 0)
  const [all, mixed] = [count(known), count(several)]
  if (all === 0) return 'No datastore is reported.'
  const most = several[0]
  const example = most === undefined ? '' : `, most often ${formatDatastoreSet(most.datastores)}`
  return `Of ${formatCount(all, installations)} with reported datastores, ${formatNumber(mixed)} (${formatShare(mixed / all)}) use several together${example}.`
}

/** The parts of all creates of the period. */
export function summariseProfiles(rows: readonly RowOf<typeof networkProfiles>[]): string {
  const counts = new Map<Profile, number>()
  for (const { network_profile, created } of rows)
    counts.set(network_profile, (counts.get(network_profile) ?? 0) + created)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return 'No control plane was created.'
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([profile, count]) => `${profileLooks[profile].label} ${formatShare(count / all)}`)
  return `Of ${formatCount(all, controlPlanes)} created: ${parts.join(', ')}.`
}

/** The part of all creates of the period. */
export function summariseClusterApi(rows: readonly RowOf<typeof clusterApi>[]): string {
  const created = rows.reduce((sum, row) => sum + row.created, 0)
  if (created === 0) return 'No control plane was created.'
  const through = rows.reduce((sum, row) => sum + row.cluster_api, 0)
  return `${formatNumber(through)} of ${formatCount(created, controlPlanes)} (${formatShare(through / created)}) were created through Cluster API, or more: older clients do not say.`
}
