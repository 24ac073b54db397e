import type { Channel } from '../contracts/parameters.ts'
import { formatDay } from '../format/day.ts'
import type { Day } from '../time/day.ts'
import { printRule } from './print-rule.ts'
import type { Subject, Term } from './rule.ts'

/** What a fleet runs on one day; versions oldest first. */
export interface FleetParts {
  kubernetes: readonly { version: string; installations: number }[]
  kamaji: readonly { version: string; channel: Channel; installations: number }[]
  datastores: readonly { driver: string; installations: number }[]
}

export interface Suggestion {
  rule: string
  /** part of the active installations */
  share: number
  /** why one might ask */
  reason: string
}

const most = { kubernetes: 3, datastores: 2 }
/** Old releases are offered together up to these parts of the fleet. */
const steps = [0.05, 0.25]
/** What more than this part of the fleet runs is nothing to drop. */
const largest = 0.5

/**
 * Rules to begin with, by what the fleet has: minors past their end of life, the oldest releases of Kamaji, rare datastores.
 * @param endOfLife last day of upstream's support, by minor
 */
export function suggestRules(
  { kubernetes, kamaji, datastores }: FleetParts,
  endOfLife: ReadonlyMap<string, Day>,
  today: Day,
): Suggestion[] {
  const total = kubernetes.reduce((sum, { installations }) => sum + installations, 0)
  if (total === 0) return []
  const past = orOlder('kubernetes', kubernetes, total).filter(
    ({ version }) => (endOfLife.get(version) ?? today) < today,
  )
  const releases = kamaji.filter(({ channel }) => channel === 'stable' || channel === 'edge')
  const old = orOlder('kamaji', releases, total)
  const oldest = new Set(steps.flatMap((step) => old.findLast(({ share }) => share <= step) ?? []))
  const rare = datastores
    .filter(({ driver }) => driver !== 'unreported')
    .toSorted((a, b) => a.installations - b.installations)
  return [
    ...past.slice(-most.kubernetes).map(({ version, ...rest }) => ({
      ...rest,
      reason: `upstream’s support of ${version} ended on ${formatDay(endOfLife.get(version) ?? today)}`,
    })),
    ...[...oldest].map(({ version: _version, ...rest }) => ({
      ...rest,
      reason: 'the oldest releases that still report',
    })),
    ...rare.slice(0, most.datastores).map(({ driver, installations }) => ({
      rule: printRule([{ subject: 'datastore', comparison: '=', value: driver }]),
      share: installations / total,
      reason: 'a datastore that few use',
    })),
  ].filter(({ share }) => share > 0 && share <= largest)
}

/** Each version that runs with all below it, as long as that is the smaller part of the fleet. */
function orOlder(
  subject: Subject,
  versions: readonly { version: string; installations: number }[],
  total: number,
): (Omit<Suggestion, 'reason'> & { version: string })[] {
  let sum = 0
  return versions
    .filter(({ version, installations }) => installations > 0 && version !== 'unrecognised')
    .map(({ version, installations }) => {
      sum += installations
      const term: Term = { subject, comparison: '<=', value: version }
      return { version, rule: printRule([term]), share: sum / total }
    })
    .filter(({ share }) => share <= largest)
}
