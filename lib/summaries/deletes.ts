import { isFailed } from '../colour/status-look.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { deletes } from '../contracts/deletes.ts'
import { controlPlanes, formatCount } from '../format/count.ts'
import { formatNumber, formatShare } from '../format/number.ts'

type Row = RowOf<typeof deletes>

/** Fewer deletes than this say little about a version. */
const enough = 20

export function summariseDeletes(rows: readonly Row[]): string {
  const [all, failed] = [sum(rows), sum(rows.filter(({ status }) => isFailed(status)))]
  if (all === 0) return 'No control plane was deleted.'
  const were =
    failed === 1
      ? 'was not ready or still provisioning when it was'
      : 'were not ready or still provisioning when they were'
  return `${formatNumber(failed)} of ${formatCount(all, controlPlanes)} (${formatShare(failed / all)}) ${were} deleted: a signal that something failed, no proof.`
}

/** The version with the largest part of failed removals, of those with enough deletes to say so. */
export function summariseDeletesByVersion(rows: readonly Row[]): string {
  const versions = [...new Set(rows.map(({ version }) => version ?? ''))].map((version) => {
    const own = rows.filter((row) => row.version === version)
    const all = sum(own)
    return { version, all, part: sum(own.filter(({ status }) => isFailed(status))) / Math.max(1, all) }
  })
  const [worst] = versions.filter(({ all }) => all >= enough).sort((a, b) => b.part - a.part)
  const rest = 'Colours compare the counts of all cells.'
  if (worst === undefined || worst.part === 0) return `No version stands out. ${rest}`
  return `Failed removals are the largest part with ${worst.version}: ${formatShare(worst.part)} of ${formatCount(worst.all, controlPlanes)} deleted by it. Versions with fewer than ${enough} deletes are left out of this. ${rest}`
}

const sum = (rows: readonly Row[]) => rows.reduce((total, { deleted }) => total + deleted, 0)
