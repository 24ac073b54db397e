import type { Dimension, Measure } from '../../../lib/explore/sources.ts'
import { drivers, type Event, type Stats } from './fleet.ts'
import { kindOf, type Oracle, type Question, type Rows, type Standing } from './oracle.ts'
import { distributions, kamajiVersions, kubernetesVersions, tenantVersions } from './vocabulary.ts'

type Name = (dimension: Dimension) => string
interface Counted {
  name: Name
  value: number
  whole: number
}

const profiles = ['load_balancer', 'node_port', 'cluster_ip', 'ingress', 'unrecognised', 'unreported']
const unique = (items: readonly string[]) => [...new Set(items)]
const sets = ['none', 'unreported']

/** The names of each dimension, in their order; undefined: by their text. */
const orders: Record<Dimension, readonly string[] | undefined> = {
  bucket: undefined,
  kamaji: kamajiVersions.map(({ raw }) => raw),
  channel: ['stable', 'edge', 'prerelease', 'development', 'unrecognised'],
  kubernetes: unique(kubernetesVersions.map(({ minor }) => minor)),
  distribution: distributions,
  datastores: undefined,
  network_profile: profiles,
  cluster_api: ['false', 'true'],
  tenant: unique(tenantVersions.map(({ minor }) => minor)),
  hop_kind: ['patch', 'minor', 'skip', 'downgrade', 'edit', 'unrecognised'],
}
const inRow = Object.keys(orders)
const states = ['running', 'sleeping', 'not_ready', 'upgrading']

/** The answer of `explore`, counted one installation or event at a time. */
export function exploreOracle(
  oracle: Oracle,
  question: Question,
  measure: Measure,
  by: readonly Dimension[],
): Rows {
  const isStock = ['installations', 'control_planes', ...states].includes(measure)
  const isRate = [...states, 'failed_removals'].includes(measure)
  const counted = isStock ? stock(oracle, question, measure, by) : flow(oracle, question, measure)
  const cells = new Map<string, { names: Record<string, string>; value: number; whole: number }>()
  for (const { name, value, whole } of counted) {
    const asked = inRow.flatMap((key) => by.filter((dimension) => dimension === key))
    const names = Object.fromEntries(asked.map((dimension) => [dimension, name(dimension)]))
    const key = JSON.stringify(names)
    const cell = cells.get(key) ?? { names, value: 0, whole: 0 }
    cells.set(key, { names, value: cell.value + value, whole: cell.whole + whole })
  }
  const all = [...cells.values()]
  const rows = all
    .filter(({ whole }) => whole > 0)
    .sort((a, b) => compareNames(a.names, b.names))
    .map(({ names, value, whole }) => {
      const beside = all.filter((other) => other.names['bucket'] === names['bucket'])
      const total = isRate ? whole : beside.reduce((sum, other) => sum + other.value, 0)
      return { ...names, value, total, share: value / total }
    })
  if (isStock) return { ...oracle.stockFacts(question), rows }
  return { n: counted.reduce((sum, { whole }) => sum + whole, 0), rows }
}

function compareNames(a: Record<string, string>, b: Record<string, string>): number {
  for (const [dimension, order] of Object.entries(orders)) {
    const [left = '', right = ''] = [a[dimension], b[dimension]]
    if (left === right) continue
    if (order !== undefined) return order.indexOf(left) - order.indexOf(right)
    return sets.indexOf(left) - sets.indexOf(right) || (left < right ? -1 : 1)
  }
  return 0
}

function stock(oracle: Oracle, question: Question, measure: Measure, by: readonly Dimension[]): Counted[] {
  const buckets = oracle.buckets(question)
  return (by.includes('bucket') ? buckets : buckets.slice(-1)).flatMap(({ bucket, days }) =>
    oracle.stock(question, days).map((standing) => ({
      name: (dimension) =>
        dimension === 'bucket'
          ? bucket
          : dimension === 'datastores'
            ? datastoresOf(standing.last)
            : originOf(standing.last, dimension),
      value: measure === 'installations' ? 1 : planesOf(standing, measure),
      whole: measure === 'installations' ? 1 : planesOf(standing, 'control_planes'),
    })),
  )
}

function planesOf({ last }: Standing, measure: Measure): number {
  if (measure === 'running') return last.running
  if (measure === 'sleeping') return last.sleeping
  if (measure === 'not_ready') return last.notReady
  if (measure === 'upgrading') return last.upgrading
  return last.running + last.sleeping + last.notReady + last.upgrading
}

/** The drivers with shards, or a word where there are none. */
export function datastoresOf({ datastores }: Stats): string {
  const named = drivers.flatMap((driver) => {
    const store = datastores?.[driver]
    return store ? [{ driver, count: store.count }] : []
  })
  if (named.length === 0) return 'unreported'
  const used = named.filter(({ count }) => count > 0).map(({ driver }) => driver)
  return used.length === 0 ? 'none' : used.sort().join('+')
}

function originOf(
  { kamaji, kubernetes }: Pick<Stats, 'kamaji' | 'kubernetes'>,
  dimension: Dimension,
): string {
  if (dimension === 'kamaji') return kamaji.raw
  if (dimension === 'channel') return kamaji.channel
  return dimension === 'kubernetes' ? kubernetes.minor : kubernetes.distribution
}

function flow(oracle: Oracle, question: Question, measure: Measure): Counted[] {
  return oracle.buckets(question).flatMap(({ bucket, days }) =>
    oracle
      .eventsOn(question, (day) => days.includes(day))
      .flatMap((event) => {
        const value = countOf(event.change, measure)
        if (value === null) return []
        const name: Name = (dimension) =>
          dimension === 'bucket' ? bucket : (eventName(event.change, dimension) ?? originOf(event, dimension))
        return [{ name, value, whole: 1 }]
      }),
  )
}

/** 1 where the event counts, 0 where it is only a part of the whole; null where it is none of it. */
function countOf(change: Event['change'], measure: Measure): number | null {
  if (change.kind === 'create') return measure === 'created' ? 1 : null
  if (change.kind === 'update')
    return measure === (kindOf(change.before, change.after) === 'edit' ? 'edits' : 'upgrades') ? 1 : null
  if (measure === 'deleted') return 1
  if (measure !== 'failed_removals') return null
  return change.status === 'NotReady' || change.status === 'Provisioning' ? 1 : 0
}

function eventName(change: Event['change'], dimension: Dimension): string | null {
  if (dimension === 'tenant') return change.kind === 'update' ? change.after.minor : change.tcp.minor
  if (dimension === 'hop_kind' && change.kind === 'update') return kindOf(change.before, change.after)
  if (change.kind !== 'create') return null
  if (dimension === 'cluster_api') return String(change.clusterApi === true)
  if (dimension !== 'network_profile') return null
  if (change.networkProfile === null) return 'unreported'
  return profiles.slice(0, 4).includes(change.networkProfile) ? change.networkProfile : 'unrecognised'
}
