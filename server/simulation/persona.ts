import { hourMs } from './clock.ts'
import { drawCluster } from './cluster.ts'
import { between, chance, integer, logNormal, uuid, weighted } from './draw.ts'
import { drawHabit } from './habits.ts'
import type { Timeline } from './history.ts'
import { kamajiSteps, type KamajiRun } from './kamaji-steps.ts'
import type { Plan } from './plan.ts'
import type { Random } from '../../lib/statistics/random.ts'
import type { Step } from './step.ts'
import { drawSilences, type Span } from './silences.ts'
import { drawStores, type Stores } from './stores.ts'

/** What an installation is like, for good. Rates are means. */
export interface Persona {
  uuid: string
  /** past every fifth minute, when it reports */
  phaseMs: number
  /** how long before noon UTC its people have noon */
  aheadMs: number
  kamaji: Step<KamajiRun>[]
  /** raw versions of the management cluster */
  kubernetes: Step<string>[]
  /** control planes once it is grown */
  size: number
  growthDays: number
  /** control planes that come and go on a workday */
  churn: number
  editsPerDay: number
  hopsPerTenantDay: number
  troublesPerTenantDay: number
  clusterApiShare: number
  networkProfile: string
  stores: Stores
  weekendSleeperShare: number
  silences: Span[]
}

const none = 0

export function drawPersona(random: Random, plan: Plan, timeline: Timeline): Persona {
  const life = { from: plan.installedAt, to: plan.reportsTo }
  const size = plan.oneDay ? integer(random, 1, 3) : Math.min(400, Math.ceil(logNormal(random, 2.6, 1.5)))
  return {
    uuid: uuid(random),
    phaseMs: integer(random, 0, 299) * 1000,
    aheadMs: drawTimeZone(random),
    kamaji: kamajiSteps(random, timeline, drawHabit(random, plan.oneDay), life),
    kubernetes: drawCluster(random, plan, timeline),
    size,
    growthDays: between(random, 20, 250),
    churn: plan.oneDay ? none : drawChurn(random),
    // most edit now and then; some are driven by a controller that never rests
    editsPerDay: size * 0.008 + (chance(random, 0.07) ? between(random, 1, 9) : none),
    hopsPerTenantDay: chance(random, 0.15) ? 0.001 : 1 / logNormal(random, 45, 0.7),
    troublesPerTenantDay: logNormal(random, 0.03, 0.9),
    clusterApiShare: drawClusterApiShare(random),
    networkProfile: drawNetworkProfile(random),
    stores: drawStores(random),
    weekendSleeperShare: chance(random, 0.12) ? between(random, 0.2, 0.9) : none,
    silences: drawSilences(random, plan),
  }
}

const drawTimeZone = (random: Random): number =>
  hourMs *
  weighted(random, [
    [-6, 2],
    [0, 2],
    [1, 5],
    [3, 1],
    [5.5, 1],
    [8, 2],
  ])

const drawChurn = (random: Random): number =>
  weighted(random, [
    [0, 12],
    [0.1, 5],
    [0.5, 2],
    [3, 0.5],
  ])

const drawClusterApiShare = (random: Random): number =>
  weighted(random, [
    [0, 5],
    [0.5, 1],
    [1, 6],
  ])

export const drawNetworkProfile = (random: Random): string =>
  weighted(random, [
    ['load_balancer', 55],
    ['node_port', 20],
    ['cluster_ip', 15],
    ['ingress', 8],
    ['Unknown', 1],
  ])
