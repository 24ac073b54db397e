import type { Day } from '../../lib/time/day.ts'
import { compareText, rankOf } from './rank.ts'

interface Group {
  bucket: Day
  version: string
  installations: number
}

/**
 * Adds each group's part of its bucket's installations, and sorts by bucket, then by version.
 * @param compare order of the versions
 */
export function withShares<G extends Group>(
  groups: readonly G[],
  compare: (a: string, b: string) => number,
): (G & { share: number })[] {
  const totals = new Map<Day, number>()
  for (const { bucket, installations } of groups)
    totals.set(bucket, (totals.get(bucket) ?? 0) + installations)
  const rank = rankOf(
    groups.map(({ version }) => version),
    compare,
  )
  return groups
    .map((group) => ({ ...group, share: group.installations / (totals.get(group.bucket) ?? 1) }))
    .sort((a, b) => compareText(a.bucket, b.bucket) || rank(a.version) - rank(b.version))
}

/** Installations of one bucket, all groups together. */
export function installationsAt(groups: readonly Omit<Group, 'version'>[], bucket: Day | undefined): number {
  return groups.reduce((sum, group) => (group.bucket === bucket ? sum + group.installations : sum), 0)
}
