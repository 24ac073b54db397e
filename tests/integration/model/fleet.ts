import { Random } from './random.ts'
import {
  kamajiVersions,
  kubernetesVersions,
  tenantVersions,
  type Kamaji,
  type Kubernetes,
  type Tenant,
} from './vocabulary.ts'

const dayMs = 86_400_000

export interface Stats {
  installation: string
  at: Date
  kamaji: Kamaji
  kubernetes: Kubernetes
  running: number
  sleeping: number
  notReady: number
  upgrading: number
  /** null: the report names none */
  datastores: Record<Driver, { count: number; usedBy: number } | null> | null
  /** received by this server, rather than imported */
  live: boolean
}

export const drivers = ['etcd', 'postgres', 'mysql', 'nats'] as const
export type Driver = (typeof drivers)[number]

export interface Event {
  id: string
  at: Date
  kamaji: Kamaji
  kubernetes: Kubernetes
  change:
    | { kind: 'create'; tcp: Tenant; clusterApi: boolean | null; networkProfile: string | null }
    | { kind: 'update'; before: Tenant; after: Tenant }
    | { kind: 'delete'; tcp: Tenant; status: string }
}

/** Reports of a day that were not taken as they came. */
export interface Refused {
  day: string
  kind: string
  reason: string
  field: string | null
  reports: number
}

export interface Fleet {
  stats: Stats[]
  events: Event[]
  refused: Refused[]
}

/** Days on which an installation reports, counted from the fleet's first. */
type Habit = (random: Random, days: number) => number[]

const everyDay = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)
const habits: readonly Habit[] = [
  // all the time, from the start or from later on
  (random, days) => everyDay(random.below(days - 5), days - 1),
  (random, days) => everyDay(random.below(days - 5), days - 1),
  // one-day installations, some of them on the last days
  (random, days) => [random.below(days)],
  (random, days) => [days - 1 - random.below(9)],
  // now and then, so that it drops out of the 7 days and comes back
  (random, days) => everyDay(0, days - 1).filter(() => random.chance(0.15)),
  // at the very edges: seen 6 and 7, 60 and 61 days before the end
  (random, days) => [0, days - 1 - random.pick([6, 7, 60, 61])],
  // silent or gone
  (random, days) => everyDay(random.below(20), 20 + random.below(days - 40)),
  // gone, and back
  (random, days) => [
    ...everyDay(0, 5 + random.below(10)),
    ...everyDay(days - 15, days - 1 - random.below(5)),
  ],
]

/** A fleet of the given number of installations, over the days that end with that of `now`. */
export function makeFleet(seed: number, installations: number, days: number, now: Date): Fleet {
  const random = new Random(seed)
  const lastDay = Math.floor(now.getTime() / dayMs)
  const dayStart = (index: number) => (lastDay - days + 1 + index) * dayMs
  const stats = Array.from({ length: installations }, (_, number) =>
    statsOf(random, habits[number % habits.length] ?? everyDay0, days, dayStart, now).map((report) =>
      number % 16 === 1 ? asTwin(report) : report,
    ),
  ).flat()
  const events = Array.from({ length: days * 9 }, () => eventOf(random, dayStart(random.below(days)), now))
  const refused = Array.from({ length: days }, (_, index) =>
    refusedOn(random, new Date(dayStart(index)).toISOString().slice(0, 10)),
  ).flat()
  return { stats, events, refused }
}

function refusedOn(random: Random, day: string): Refused[] {
  const all = ['stats', 'create', 'update', 'delete'].flatMap((kind) => [
    { day, kind, reason: 'missing_field', field: 'kamaji_version', reports: 1 + random.below(9) },
    { day, kind, reason: 'missing_field', field: 'kubernetes_version', reports: 1 + random.below(9) },
    { day, kind, reason: 'malformed_json', field: null, reports: 1 + random.below(900) },
    { day, kind, reason: 'version_limit', field: 'kamaji_version', reports: 1 },
  ])
  return all.filter(() => random.chance(0.1))
}

/** Two clusters under one uuid: another one reports last on every other day. */
function asTwin(report: Stats): Stats {
  const [kamaji] = kamajiVersions
  const isOther = Math.floor(report.at.getTime() / dayMs) % 2 === 0
  return isOther && kamaji !== undefined ? { ...report, kamaji } : report
}

const everyDay0: Habit = () => [0]

function statsOf(
  random: Random,
  habit: Habit,
  days: number,
  dayStart: (index: number) => number,
  now: Date,
): Stats[] {
  const installation = random.uuid()
  let kamaji = random.pick(kamajiVersions)
  let kubernetes = random.pick(kubernetesVersions)
  const receivesLive = random.chance(0.5)
  return habit(random, days).flatMap((index) => {
    if (random.chance(0.05)) kamaji = random.pick(kamajiVersions)
    if (random.chance(0.03)) kubernetes = random.pick(kubernetesVersions)
    const live = receivesLive && index >= days - 2
    return Array.from({ length: 1 + random.below(3) }, () => ({
      installation,
      at: new Date(Math.min(dayStart(index) + timeOfDay(random), now.getTime())),
      kamaji,
      kubernetes,
      running: random.below(12),
      sleeping: random.below(3),
      notReady: random.below(3),
      upgrading: random.below(2),
      datastores: random.chance(0.2) ? null : datastoresOf(random),
      live,
    }))
  })
}

function datastoresOf(random: Random): Stats['datastores'] {
  const datastore = () => (random.chance(0.3) ? null : { count: random.below(3), usedBy: random.below(9) })
  return { etcd: datastore(), postgres: datastore(), mysql: null, nats: datastore() }
}

/** In milliseconds since midnight; the first and the last one of the day come up more often than by chance. */
function timeOfDay(random: Random): number {
  if (random.chance(0.1)) return random.pick([0, dayMs - 1])
  return random.below(dayMs)
}

function eventOf(random: Random, start: number, now: Date): Event {
  return {
    id: random.uuid(),
    // many events of one instant: their order is that of their ids
    at: new Date(Math.min(start + (random.chance(0.2) ? 3_600_000 : timeOfDay(random)), now.getTime())),
    kamaji: random.pick(kamajiVersions),
    kubernetes: random.pick(kubernetesVersions),
    change: changeOf(random),
  }
}

function changeOf(random: Random): Event['change'] {
  const tcp = random.pick(tenantVersions)
  const kind = random.pick(['create', 'update', 'update', 'delete'] as const)
  if (kind === 'update')
    return { kind, before: tcp, after: random.chance(0.4) ? tcp : random.pick(tenantVersions) }
  if (kind === 'delete')
    return { kind, tcp, status: random.pick(['Ready', 'NotReady', 'Provisioning', 'Sleeping', 'on fire']) }
  return {
    kind,
    tcp,
    clusterApi: random.pick([true, false, null]),
    networkProfile: random.pick(['ingress', 'node_port', 'Unknown', 'carrier pigeon', null]),
  }
}
