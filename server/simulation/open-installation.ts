import { between } from './draw.ts'
import type { Timeline } from './history.ts'
import { wantedTenants, type Installation } from './installation.ts'
import { drawPersona } from './persona.ts'
import type { Plan } from './plan.ts'
import { randomOf } from '../../lib/statistics/random.ts'
import { runningAt } from './step.ts'
import { drawTenant } from './tenant.ts'

/** An installation on its first day in the period, with the control planes that it has from before. */
export function openInstallation(seed: number, plan: Plan, timeline: Timeline): Installation {
  const random = randomOf(seed, plan.stream)
  const persona = drawPersona(random, plan, timeline)
  const installation: Installation = {
    plan,
    persona,
    random,
    minors: timeline.minorsOf('upstream'),
    tenants: [],
  }
  if (plan.installedAt >= plan.reportsFrom) return installation
  for (let left = wantedTenants(installation, plan.reportsFrom); left > 0; left--) {
    const at = between(random, plan.installedAt, plan.reportsFrom)
    installation.tenants.push(drawTenant(installation, runningAt(persona.kamaji, at).maxTenant, at))
  }
  return installation
}
