import { randomOf } from '../../../lib/statistics/random.ts'
import { simulate } from '../../../server/simulation/simulate.ts'
import { activeDays } from '../../../server/storage/stale-days.ts'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'
import { knownReleases } from '../../../server/versions/known-releases.ts'
import { kubernetesSupport } from '../../../server/versions/kubernetes-support.ts'
import { parseKubernetesVersion } from '../../../server/versions/parse-kubernetes.ts'
import { releaseKeyOf } from '../../../server/versions/release-key.ts'
import { fleetDays, type FleetSeries } from './fleet-series.ts'

const dayMs = 86_400_000
/** the last release of the catalogue is not long past then */
const until = Date.parse('2026-08-01T00:00:00Z')

/** Places of what an installation runs, in the order of versions; null for one that has none. */
interface Reading {
  firstDay: number
  lastDay: number
  kubernetes: number | null
  kamaji: number | null
}

/** On each day, how many active installations ran which version. */
type Census = Map<number | null, number>[]

/** The product's own simulated fleet, of 40 to 600 installations, under a rule for Kubernetes and one for Kamaji. */
export function simulatedFleet(seed: number): FleetSeries[] {
  const random = randomOf(seed, 1000)
  const options = {
    seed,
    installations: Math.round(40 * 15 ** random()),
    days: fleetDays,
    until: new Date(until - Math.floor(random() * 200) * dayMs),
    reportsPerDay: 1,
  }
  const census = censusOf(options)
  return (['kubernetes', 'kamaji'] as const).map((version) => ({
    shape: `simulated ${version}`,
    days: seriesBelow(census[version], 0.05 + 0.8 * random()),
  }))
}

function censusOf(options: Parameters<typeof simulate>[0]): Record<'kubernetes' | 'kamaji', Census> {
  const start = options.until.getTime() - options.days * dayMs
  const fleet = new Map<unknown, Reading>()
  const census: Record<'kubernetes' | 'kamaji', Census> = { kubernetes: [], kamaji: [] }
  const close = (day: number) => {
    const active = [...fleet.values()].filter(
      ({ firstDay, lastDay }) => lastDay > day - activeDays && lastDay > firstDay,
    )
    census.kubernetes.push(countBy(active, 'kubernetes'))
    census.kamaji.push(countBy(active, 'kamaji'))
  }
  let today = 0
  const history = { kamaji: kamajiReleases, kubernetes: kubernetesSupport }
  for (const { at, kind, payload } of simulate(options, history)) {
    for (const day = Math.floor((at - start) / dayMs); today < day; today += 1) close(today)
    if (kind !== 'stats') continue
    const { uuid, kubernetes_version, kamaji_version } = payload
    fleet.set(uuid, {
      firstDay: fleet.get(uuid)?.firstDay ?? today,
      lastDay: today,
      kubernetes: parseKubernetesVersion(String(kubernetes_version)).minorNumber,
      kamaji: releaseDay(String(kamaji_version)),
    })
  }
  close(today)
  return census
}

const known = knownReleases(kamajiReleases)
const releaseDays = new Map<string, number | null>()

function releaseDay(version: string): number | null {
  const kept = releaseDays.get(version)
  if (kept !== undefined) return kept
  const key = releaseKeyOf(known, version)
  const day = key === null ? null : Date.parse(key.day)
  releaseDays.set(version, day)
  return day
}

function countBy(fleet: readonly Reading[], version: 'kubernetes' | 'kamaji'): Census[number] {
  const counts: Census[number] = new Map()
  for (const reading of fleet) counts.set(reading[version], (counts.get(reading[version]) ?? 0) + 1)
  return counts
}

/** The series of the rule "older than", for the version that comes nearest to the share halfway. */
function seriesBelow(census: Census, wanted: number): FleetSeries['days'] {
  const versions = [...new Set(census.flatMap((counts) => [...counts.keys()]))]
  const halfway = census[Math.floor(census.length / 2)] ?? new Map<number | null, number>()
  const off = (limit: number) => Math.abs(shareBelow(halfway, limit) - wanted)
  const limit = versions
    .filter((version) => version !== null)
    .reduce((best, version) => (off(version) < off(best) ? version : best), 0)
  return census.map((counts, day) => ({ day, count: below(counts, limit), n: all(counts) }))
}

const all = (counts: Census[number]) => [...counts.values()].reduce((sum, count) => sum + count, 0)
const below = (counts: Census[number], limit: number) =>
  [...counts].reduce((sum, [version, count]) => (version !== null && version < limit ? sum + count : sum), 0)
const shareBelow = (counts: Census[number], limit: number) => below(counts, limit) / Math.max(1, all(counts))
