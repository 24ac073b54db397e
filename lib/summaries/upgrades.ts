import { events as unit, formatCount } from '../format/count.ts'
import { formatKubernetes } from '../format/label.ts'
import { formatNumber, formatShare } from '../format/number.ts'
import { isHop, type Path } from '../series/upgrade-paths.ts'

export interface UpgradeCounts {
  hops: number
  edits: number
  of: (kind: Path['kind']) => number
}

export function countUpgrades(paths: readonly Path[]): UpgradeCounts {
  const of = (kind: Path['kind']) => sum(paths.filter((path) => path.kind === kind))
  return { hops: sum(paths.filter(isHop)), edits: of('edit'), of }
}

/** How many of which kind, and the path taken most. */
export function summariseUpgrades(paths: readonly Path[]): string {
  const { hops, of } = countUpgrades(paths)
  if (hops === 0) return 'No upgrade was reported.'
  const parts = [
    `${formatNumber(of('patch'))} within a minor`,
    `${formatNumber(of('minor'))} to the next minor`,
    `${formatNumber(of('skip'))} over at least one minor, which Kubernetes does not support`,
    `${formatNumber(of('downgrade'))} backwards`,
  ]
  const first = mostTaken(paths)
  const path =
    first === undefined
      ? ''
      : ` The path taken most between minors: ${formatKubernetes(first.from)} to ${formatKubernetes(first.to)} (${formatNumber(first.events)}, ${formatShare(first.events / hops)}).`
  return `${formatCount(hops, unit)}: ${parts.join(', ')}.${path}`
}

/** Between two minors, over all buckets. */
function mostTaken(paths: readonly Path[]): Path | undefined {
  const crossing = new Map<string, Path>()
  for (const path of paths) {
    if (!isHop(path) || path.from === path.to) continue
    const key = `${path.from} ${path.to}`
    crossing.set(key, { ...path, events: path.events + (crossing.get(key)?.events ?? 0) })
  }
  return [...crossing.values()].sort((a, b) => b.events - a.events)[0]
}

const sum = (paths: readonly Path[]) => paths.reduce((total, { events }) => total + events, 0)
