import { dayMs } from './clock.ts'
import { between, chance, weighted } from './draw.ts'
import type { Timeline } from './history.ts'
import { kubernetesSteps, type ClusterHabit } from './kubernetes-steps.ts'
import { newestMinor, type Distribution } from './kubernetes-version.ts'
import type { Plan } from './plan.ts'
import type { Random } from '../../lib/statistics/random.ts'
import type { Step } from './step.ts'

const shares: readonly (readonly [Distribution, number])[] = [
  ['unmarked', 31],
  ['aks', 8],
  ['eks', 13],
  ['gke', 9],
  ['k3s', 12],
  ['rke2', 12],
  ['openshift', 6],
  ['k0s', 3],
  ['aliyun', 3],
  ['tke', 1.5],
  ['vmware', 1.5],
]

/** The versions of the management cluster over the installation's life. */
export function drawCluster(random: Random, plan: Plan, timeline: Timeline): Step<string>[] {
  const life = { from: plan.installedAt, to: plan.reportsTo }
  if (plan.oneDay) return drawTestCluster(random, life, timeline)
  if (chance(random, 0.02)) return [{ from: life.from, runs: 'Unknown' }]
  const distribution = weighted(random, shares)
  return kubernetesSteps(random, timeline, clusterHabit(random, distribution), life)
}

/** Clouds upgrade what lags; elsewhere every sixth cluster is never touched again. */
function clusterHabit(random: Random, distribution: Distribution): ClusterHabit {
  const isManaged = distribution === 'gke' || distribution === 'eks' || distribution === 'aks'
  return {
    distribution,
    minorAfterMs: between(random, 20, isManaged ? 330 : 520) * dayMs,
    maintainedEveryMs:
      !isManaged && chance(random, 0.16) ? null : between(random, 14, isManaged ? 70 : 140) * dayMs,
  }
}

/** Mostly kind or k3s, on a new minor; now and then a release candidate. */
function drawTestCluster(
  random: Random,
  life: { from: number; to: number },
  timeline: Timeline,
): Step<string>[] {
  const distribution = weighted<Distribution>(random, [
    ['unmarked', 3],
    ['k3s', 1],
  ])
  if (distribution === 'unmarked' && chance(random, 0.08)) {
    const { minor } = newestMinor(timeline.minorsOf('upstream'), life.from)
    return [{ from: life.from, runs: `v1.${minor}.0-rc.1` }]
  }
  const habit = { distribution, minorAfterMs: between(random, 0, 200) * dayMs, maintainedEveryMs: null }
  return kubernetesSteps(random, timeline, habit, life)
}
