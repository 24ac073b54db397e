import { datastoresOf } from './oracle-explore.ts'
import type { Oracle, Question, Rows, Standing } from './oracle.ts'
import { kamajiVersions, kubernetesVersions } from './vocabulary.ts'

/** Highest tenant versions by the catalogue, of the releases of the vocabulary in their order. */
const highest = [
  '1.23.5',
  '1.30.1',
  '1.30.2',
  '1.31.4',
  '1.32.3',
  '1.32.3',
  '1.34.0',
  '1.35.0',
  '1.35.0',
  '1.35.0',
]
const releases = kamajiVersions.map(({ raw }) => raw)
const minors = [...new Set(kubernetesVersions.map(({ minor }) => minor))]

interface Combination {
  kamaji: string
  kubernetes: string
  datastore: string
}

const runs = ({ last }: Standing, { kamaji, kubernetes, datastore }: Combination) =>
  last.kamaji.raw === kamaji && last.kubernetes.minor === kubernetes && driversOf(last).includes(datastore)

function driversOf(last: Standing['last']): string[] {
  const set = datastoresOf(last)
  return set === 'none' || set === 'unreported' ? ['etcd'] : set.split('+')
}

const isCovered = (standing: Standing, tested: readonly Combination[]) =>
  driversOf(standing.last).every((datastore) =>
    tested.some((one) => one.datastore === datastore && runs(standing, one)),
  )

function obstacleOf({ last }: Standing): string | null {
  if (['development', 'unrecognised'].includes(last.kamaji.channel)) return 'kamaji'
  return last.kubernetes.minor === 'unrecognised' ? 'kubernetes' : null
}

const atEnd = (oracle: Oracle, question: Question) => {
  const days = oracle.buckets(question).flatMap((bucket) => bucket.days)
  return days.length === 0 ? [] : oracle.stock(question, days)
}

/** The most that 0, 1, 2 … combinations cover: Kamaji version by version and minor by minor, every set of drivers tried. */
function curve(fleet: readonly Standing[]): number[] {
  const testable = fleet.filter((standing) => obstacleOf(standing) === null)
  let most = [0]
  for (const kamaji of releases)
    for (const kubernetes of minors) {
      const group = testable.filter(
        ({ last }) => last.kamaji.raw === kamaji && last.kubernetes.minor === kubernetes,
      )
      const seen = ['etcd', 'postgres', 'nats'].filter((driver) =>
        group.some(({ last }) => driversOf(last).includes(driver)),
      )
      const next: number[] = []
      for (let set = 0; set < 2 ** seen.length; set += 1) {
        const drivers = seen.filter((_, place) => Math.floor(set / 2 ** place) % 2 === 1)
        const covered = group.filter(({ last }) =>
          driversOf(last).every((driver) => drivers.includes(driver)),
        ).length
        for (const [count, before] of most.entries()) {
          const at = count + drivers.length
          next[at] = Math.max(next[at] ?? 0, before + covered)
        }
      }
      most = next
    }
  return most
}

export function curveOracle(oracle: Oracle, question: Question): Rows {
  const fleet = atEnd(oracle, question)
  const rows = curve(fleet)
    .map((installations, combinations) => ({
      combinations,
      installations,
      share: installations / fleet.length,
    }))
    .slice(1)
  return { ...oracle.stockFacts(question), rows }
}

/**
 * Several sets can be the fewest: the oracle takes the combinations that were answered, and says what each row must be.
 * @throws Error when there are more than it takes
 */
export function matrixOracle(
  oracle: Oracle,
  question: Question,
  coverage: number,
  answered: Combination[],
): Rows {
  const fleet = atEnd(oracle, question)
  const most = curve(fleet)
  const enough = most.findIndex((covered) => covered / fleet.length >= coverage)
  const fewest = enough === -1 ? most.length - 1 : enough
  const best = most[fewest]
  const covered = fleet.filter((standing) => isCovered(standing, answered)).length
  if (answered.length !== fewest || covered !== best)
    throw new Error(`${answered.length} combinations cover ${covered}, where ${fewest} cover ${best}`)
  const sorted = answered
    .map((one) => ({ ...one, installations: fleet.filter((standing) => runs(standing, one)).length }))
    .sort(
      (a, b) =>
        b.installations - a.installations ||
        releases.indexOf(b.kamaji) - releases.indexOf(a.kamaji) ||
        minors.indexOf(b.kubernetes) - minors.indexOf(a.kubernetes) ||
        (a.datastore < b.datastore ? -1 : 1),
    )
  const rows = sorted.map(({ kamaji, kubernetes, datastore, installations }, place) => ({
    kamaji,
    kubernetes,
    datastore,
    installations,
    cumulative_share:
      fleet.filter((standing) => isCovered(standing, sorted.slice(0, place + 1))).length / fleet.length,
    tenant_kubernetes: highest[releases.indexOf(kamaji)],
  }))
  return { ...oracle.stockFacts(question), rows }
}

/** What the matrix that was answered does not cover, and why. */
export function leftOutOracle(oracle: Oracle, question: Question, answered: Combination[]): Rows {
  const fleet = atEnd(oracle, question)
  const left = fleet.filter((standing) => obstacleOf(standing) !== null || !isCovered(standing, answered))
  const rows = new Map<string, Record<string, string | number> & { installations: number }>()
  for (const standing of left) {
    const [kamaji, kubernetes] = [standing.last.kamaji.raw, standing.last.kubernetes.minor]
    const datastores = datastoresOf(standing.last)
    const key = JSON.stringify([kamaji, kubernetes, datastores])
    const installations = 1 + (rows.get(key)?.installations ?? 0)
    const reason = obstacleOf(standing) ?? 'coverage'
    rows.set(key, {
      kamaji,
      kubernetes,
      datastores,
      installations,
      share: installations / fleet.length,
      reason,
    })
  }
  const sorted = [...rows.values()].sort(
    (a, b) =>
      b.installations - a.installations ||
      releases.indexOf(String(b['kamaji'])) - releases.indexOf(String(a['kamaji'])) ||
      minors.indexOf(String(b['kubernetes'])) - minors.indexOf(String(a['kubernetes'])) ||
      (String(a['datastores']) < String(b['datastores']) ? -1 : 1),
  )
  return { ...oracle.stockFacts(question), rows: sorted }
}
