import { dayMs } from './clock.ts'
import { between, exponential, hex } from './draw.ts'
import type { PatchVersion, Release, Timeline } from './history.ts'
import type { Random } from '../../lib/statistics/random.ts'
import type { Step } from './step.ts'

/** How an operator follows the releases of Kamaji. */
export interface KamajiHabit {
  /** `build` runs what no release is: `dev`, `latest`, a commit */
  follows: 'edge' | 'stable' | 'build'
  /** between two looks at the release page; null: never looks again */
  everyMs: number | null
  /** takes a release only after it has been out this long; at least a day */
  behindMs: number
}

export interface KamajiRun {
  version: string
  /** the newest tenant version that it supports */
  maxTenant: PatchVersion
  /** sends the older, flat form of the reports */
  flat: boolean
  /** how often its control planes get into trouble, against the mean */
  troubleFactor: number
}

/** Before v1.0.0 the reports had neither datastores nor network profiles. */
const nestedSince = Date.parse('2024-06-28T00:00:00Z')

/** The Kamaji versions of an installation over its life. Nothing runs before it was released. */
export function kamajiSteps(
  random: Random,
  { releases }: Timeline,
  habit: KamajiHabit,
  life: { from: number; to: number },
): Step<KamajiRun>[] {
  const runAt = (at: number) =>
    runOf(random, habit, newestRelease(releases, habit.follows, at - habit.behindMs))
  const steps = [{ from: life.from, runs: runAt(life.from) }]
  if (habit.everyMs === null) return steps
  let at = life.from
  while ((at += habit.everyMs * between(random, 0.5, 1.4) + exponential(random, dayMs)) < life.to) {
    const runs = runAt(at)
    if (runs.version !== steps.at(-1)?.runs.version) steps.push({ from: at, runs })
  }
  return steps
}

function newestRelease(releases: readonly Release[], follows: KamajiHabit['follows'], at: number): Release {
  const wanted = (channel: string) => channel === 'stable' || (channel === 'edge' && follows !== 'stable')
  const newest =
    releases.findLast((release) => release.releasedAt <= at && wanted(release.channel)) ?? releases[0]
  if (newest === undefined) throw new Error('No release of Kamaji is known')
  return newest
}

function runOf(random: Random, { follows }: KamajiHabit, release: Release): KamajiRun {
  const { maxTenant, releasedAt, troubleFactor } = release
  if (follows !== 'build')
    return { version: release.version, maxTenant, troubleFactor, flat: releasedAt < nestedSince }
  const kind = random()
  const version = kind < 0.4 ? 'dev' : kind < 0.65 ? 'latest' : hex(random, kind < 0.85 ? 7 : 40)
  return { version, maxTenant, troubleFactor, flat: false }
}
