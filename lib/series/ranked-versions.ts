import type { Channel } from '../contracts/parameters.ts'
import type { Day } from '../time/day.ts'
import type { Versions } from './age-bands.ts'
import { compareKubernetes, releaseOrder } from './release-order.ts'

interface VersionRow {
  bucket: Day
  version: string
}

/** Kamaji versions in release order; development builds and what cannot be read have no place in it. */
export function rankKamaji(rows: readonly (VersionRow & { channel: Channel })[]): Versions {
  const isRanked = ({ channel }: { channel: Channel }) =>
    channel !== 'development' && channel !== 'unrecognised'
  const unranked = rows.filter((row) => !isRanked(row)).map(({ version }) => version)
  return { ranked: releaseOrder(rows.filter(isRanked)), unranked: [...new Set(unranked)] }
}

/** Kubernetes minors or patches by their numbers. */
export function rankKubernetes(rows: readonly VersionRow[]): Versions {
  const versions = [...new Set(rows.map(({ version }) => version))].sort(compareKubernetes)
  const isRanked = (version: string) => version !== 'unrecognised'
  return { ranked: versions.filter(isRanked), unranked: versions.filter((version) => !isRanked(version)) }
}
