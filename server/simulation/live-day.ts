import { dayMs, midnightOf } from './clock.ts'
import { drawDeeds, drawReports, type DayPlan } from './deeds.ts'
import { wantedTenants, type Installation } from './installation.ts'
import { perform } from './perform.ts'
import { isSilent } from './silences.ts'
import type { SimulatedReport } from './simulated-report.ts'
import { runningAt } from './step.ts'

/** What it reports on the UTC day that begins at midnight, by time. */
export function liveDay(
  installation: Installation,
  midnight: number,
  reportsPerDay: number,
): SimulatedReport[] {
  const { plan, persona, random, tenants } = installation
  const span = {
    from: Math.max(midnight, plan.reportsFrom),
    to: Math.min(midnight + dayMs, plan.reportsTo),
  }
  if (span.from >= span.to || isSilent(persona.silences, midnight)) return []
  const day: DayPlan = {
    span,
    isNew: plan.installedAt >= midnight,
    isFirst: midnight === midnightOf(plan.reportsFrom),
    tenants: tenants.length,
    wanted: wantedTenants(installation, span.from),
    troubleFactor: runningAt(persona.kamaji, span.from).troubleFactor,
  }
  const deeds = [...drawDeeds(random, persona, day), ...drawReports(random, persona, day, reportsPerDay)]
  return deeds.sort((a, b) => a.at - b.at).flatMap((deed) => perform(installation, deed, span.to))
}
