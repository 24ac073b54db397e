import { between, chance, integer } from './draw.ts'
import type { Minor, PatchVersion, Timeline } from './history.ts'
import {
  newestMinor,
  newestPatch,
  shipsAfterMs,
  versionText,
  type Distribution,
} from './kubernetes-version.ts'
import type { Random } from '../../lib/statistics/random.ts'
import type { Step } from './step.ts'

export interface ClusterHabit {
  distribution: Distribution
  /** waits this long after a minor came out before it takes it */
  minorAfterMs: number
  /** between two maintenance windows; null: nobody ever upgrades it */
  maintainedEveryMs: number | null
}

/** The versions of a management cluster over its life: patches at each maintenance, at most one minor a time. */
export function kubernetesSteps(
  random: Random,
  timeline: Timeline,
  habit: ClusterHabit,
  life: { from: number; to: number },
): Step<string>[] {
  const minors = shippedBy(habit.distribution, timeline)
  const variant = integer(random, 0, 1)
  const text = (version: PatchVersion) => versionText(habit.distribution, version, variant)
  let minor = newestMinor(minors, life.from, habit.minorAfterMs)
  let patch = Math.max(0, newestPatch(minor, life.from) - integer(random, 0, 2))
  const steps = [{ from: life.from, runs: text({ minor: minor.minor, patch }) }]
  if (habit.maintainedEveryMs === null) return steps
  let at = life.from
  while ((at += habit.maintainedEveryMs * between(random, 0.6, 1.5)) < life.to) {
    const next = minors.find((known) => known.minor === minor.minor + 1)
    if (next !== undefined && next.releasedAt + habit.minorAfterMs <= at && chance(random, 0.6)) {
      minor = next
      patch = newestPatch(minor, at)
    } else if (chance(random, 0.8)) patch = Math.max(patch, newestPatch(minor, at))
    const runs = text({ minor: minor.minor, patch })
    if (runs !== steps.at(-1)?.runs) steps.push({ from: at, runs })
  }
  return steps
}

function shippedBy(distribution: Distribution, timeline: Timeline): Minor[] {
  const delay = shipsAfterMs[distribution]
  return timeline.minorsOf(distribution).map((minor) => ({ ...minor, releasedAt: minor.releasedAt + delay }))
}
