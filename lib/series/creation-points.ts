import { profileLooks } from '../colour/profile-look.ts'
import type { clusterApi } from '../contracts/cluster-api.ts'
import type { RowOf } from '../contracts/contract.ts'
import { networkProfiles } from '../contracts/network-profiles.ts'
import { byBucket, flowPoints, type Axis } from './points.ts'
import type { Point, Series } from './series.ts'

type ProfileRow = RowOf<typeof networkProfiles>

/** The profiles that occur, the known ones on top. */
export function profileSeries(rows: readonly ProfileRow[]): Series[] {
  const found = new Set(rows.map(({ network_profile }) => network_profile))
  return networkProfiles.row.shape.network_profile.options
    .toReversed()
    .filter((profile) => found.has(profile))
    .map((profile) => ({ id: profile, ...profileLooks[profile] }))
}

/** Creates by network profile. */
export function profilePoints(axis: Axis, rows: readonly ProfileRow[], series: readonly Series[]): Point[] {
  const buckets = byBucket(rows)
  return flowPoints(axis, series.length, (bucket) => {
    const found = buckets.get(bucket)
    if (found === undefined) return null
    const values = series.map(
      ({ id }) => found.find(({ network_profile }) => network_profile === id)?.created ?? 0,
    )
    return { values, total: found.reduce((sum, { created }) => sum + created, 0) }
  })
}

export const clusterApiSeries: Series[] = [
  { id: 'cluster_api', label: 'Cluster API', colour: 'var(--color-accent)' },
]

/** Creates through Cluster API; the total is all creates. */
export function clusterApiPoints(axis: Axis, rows: readonly RowOf<typeof clusterApi>[]): Point[] {
  const buckets = new Map(rows.map((row) => [row.bucket, row]))
  return flowPoints(axis, 1, (bucket) => {
    const row = buckets.get(bucket)
    return row === undefined ? null : { values: [row.cluster_api], total: row.created }
  })
}
