import { changes, formatCount } from '../format/count.ts'
import { formatDecimal, formatNumber } from '../format/number.ts'

export interface InstallationPath {
  from: string
  to: string
  kind: string
  installations: number
  median_dwell_days: number
}

/** How many of which kind, and the path taken most. @param phrases what each kind does, in the order to be told */
export function summarisePaths(
  paths: readonly InstallationPath[],
  phrases: Readonly<Record<string, string>>,
  label: (version: string) => string,
): string {
  const all = sum(paths)
  const most = paths.toSorted((a, b) => b.installations - a.installations)[0]
  if (most === undefined) return 'No installation changed its version.'
  const parts = Object.entries(phrases).flatMap(([kind, phrase]) => {
    const count = sum(paths.filter((path) => path.kind === kind))
    return count === 0 ? [] : [`${formatNumber(count)} ${phrase}`]
  })
  return `${formatCount(all, changes)}: ${parts.join(', ')}. The path taken most: ${label(most.from)} to ${label(most.to)} (${formatNumber(most.installations)}), after ${formatDecimal(most.median_dwell_days)} days in the median.`
}

const sum = (paths: readonly InstallationPath[]) =>
  paths.reduce((total, { installations }) => total + installations, 0)
