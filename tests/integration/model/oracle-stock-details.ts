import { drivers, type Fleet, type Stats } from './fleet.ts'
import { dayOf, plusDays } from './oracle-days.ts'

/** Rows of the aggregates behind medians, combinations and coverage, as a database would have them: sorted, as text. */
export interface StockDetails {
  mixes: string[]
  sizes: string[]
  absent: string[]
}

const separator = ' | '

/** Worked out from the reports of a fleet, one installation and day at a time. `inOrder` says which report is later. */
export function stockDetails(
  fleet: Fleet,
  first: string,
  last: string,
  inOrder: (a: Stats, b: Stats) => number,
): StockDetails {
  const mixes = new Tally()
  const absent = new Tally()
  const sizes = new Map<string, number[]>()
  const installations = [...byInstallation(fleet).values()]
  for (let day = first; day <= last; day = plusDays(day, 1))
    for (const reports of installations) {
      const past = reports.filter(({ at }) => dayOf(at) <= day).sort(inOrder)
      const report = past.at(-1)
      if (report === undefined) continue
      const cell = cellOf(report, new Set(past.map(({ at }) => dayOf(at))).size === 1)
      const planes = report.running + report.sleeping + report.notReady + report.upgrading
      const reportedOn = dayOf(report.at)
      if (reportedOn < plusDays(day, -6)) {
        const state = reportedOn < plusDays(day, -60) ? 'gone' : 'silent'
        absent.add([day, state, ...cell], planes)
        continue
      }
      mixes.add([day, ...cell], planes)
      const key = [day, ...cell, truth(isMoving(past, day))].join(separator)
      sizes.set(
        key,
        [...(sizes.get(key) ?? []), planes].sort((a, b) => b - a),
      )
    }
  return {
    mixes: mixes.rows(),
    absent: absent.rows(),
    sizes: [...sizes].map(([key, planes]) => [key, planes.join(',')].join(separator)).sort(),
  }
}

function byInstallation({ stats }: Fleet): ReadonlyMap<string, Stats[]> {
  const reports = new Map<string, Stats[]>()
  for (const one of stats) reports.set(one.installation, [...(reports.get(one.installation) ?? []), one])
  return reports
}

const truth = (is: boolean) => (is ? 't' : 'f')

const cellOf = ({ kamaji, kubernetes, datastores }: Stats, oneDay: boolean): unknown[] => [
  truth(oneDay),
  kamaji.raw,
  kubernetes.minor,
  kubernetes.distribution,
  mixOf(datastores),
]

export function mixOf(datastores: Stats['datastores']): string {
  if (datastores === null || drivers.every((driver) => datastores[driver] === null)) return 'unreported'
  const having = drivers.filter((driver) => (datastores[driver]?.count ?? 0) > 0).sort()
  return having.length === 0 ? 'none' : having.join('+')
}

/** @param past all reports up to the day, in order */
function isMoving(past: readonly Stats[], day: string): boolean {
  const dailies = past.filter((report, at) => {
    const next = past[at + 1]
    return next === undefined || dayOf(next.at) !== dayOf(report.at)
  })
  return dailies.some((report, at) => {
    const before = dailies[at - 1]
    return (
      before !== undefined && before.kamaji.raw !== report.kamaji.raw && dayOf(report.at) > plusDays(day, -90)
    )
  })
}

class Tally {
  readonly #counts = new Map<string, { installations: number; planes: number }>()

  add(key: unknown[], planes: number): void {
    const text = key.join(separator)
    const count = this.#counts.get(text) ?? { installations: 0, planes: 0 }
    count.installations += 1
    count.planes += planes
    this.#counts.set(text, count)
  }

  rows(): string[] {
    return [...this.#counts]
      .map(([key, { installations, planes }]) => [key, installations, planes].join(separator))
      .sort()
  }
}
