import { dayMs, midnightOf } from './clock.ts'
import { timelineOf, type ReleaseHistory } from './history.ts'
import type { Installation } from './installation.ts'
import { liveDay } from './live-day.ts'
import { openInstallation } from './open-installation.ts'
import { periodStart, type SimulationOptions } from './options.ts'
import { planFleet } from './plan.ts'
import type { SimulatedReport } from './simulated-report.ts'

/**
 * A fleet and its reports, by time. The same options and history give the same reports.
 * It holds the installations of one day and their reports, never the whole period.
 * @throws RangeError when the period begins before there was a Kamaji to install
 */
export function* simulate(options: SimulationOptions, history: ReleaseHistory): Generator<SimulatedReport> {
  const timeline = timelineOf(history)
  const earliestInstall = firstStable(timeline.releases) + dayMs
  const start = periodStart(options)
  if (start < earliestInstall)
    throw new RangeError(
      `Kamaji was first released on ${new Date(earliestInstall - dayMs).toISOString().slice(0, 10)}`,
    )
  const plans = planFleet(options, earliestInstall)
  let next = 0
  let present: Installation[] = []
  for (let midnight = start; midnight < options.until.getTime(); midnight += dayMs) {
    for (
      let plan = plans[next];
      plan !== undefined && midnightOf(plan.reportsFrom) === midnight;
      plan = plans[++next]
    )
      present.push(openInstallation(options.seed, plan, timeline))
    const reports = present.flatMap((installation) => liveDay(installation, midnight, options.reportsPerDay))
    yield* reports.sort((a, b) => a.at - b.at)
    present = present.filter(({ plan }) => plan.reportsTo > midnight + dayMs)
  }
}

const firstStable = (releases: readonly { channel: string; releasedAt: number }[]): number =>
  releases.find(({ channel }) => channel === 'stable')?.releasedAt ?? Number.POSITIVE_INFINITY
