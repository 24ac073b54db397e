import { dayMs } from './clock.ts'
import type { Minor } from './history.ts'
import type { Persona } from './persona.ts'
import type { Plan } from './plan.ts'
import type { Random } from '../../lib/statistics/random.ts'
import type { Tenant } from './tenant.ts'

/** An installation that is there: what it is like, and what it holds. */
export interface Installation {
  plan: Plan
  persona: Persona
  random: Random
  /** upstream's minors, which tenant versions are drawn from */
  minors: readonly Minor[]
  tenants: Tenant[]
}

/** The control planes that it should have by then. */
export function wantedTenants({ persona, plan }: Installation, at: number): number {
  const ageDays = (at - plan.installedAt) / dayMs
  return Math.max(1, Math.round(persona.size * (1 - Math.exp(-ageDays / persona.growthDays))))
}
