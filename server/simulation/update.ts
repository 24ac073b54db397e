import { exponential, integer } from './draw.ts'
import { drawHop } from './hop.ts'
import type { Installation } from './installation.ts'
import { origin } from './origin.ts'
import type { Random } from '../../lib/statistics/random.ts'
import type { SimulatedReport } from './simulated-report.ts'
import { runningAt } from './step.ts'
import { drawUpgrade, tenantText } from './tenant.ts'

/** While the upgrade is under way Kamaji sends the same hop again and again. */
export function hop(installation: Installation, at: number, until: number): SimulatedReport[] {
  const { random, persona, tenants, minors } = installation
  const tenant = tenants[integer(random, 0, tenants.length - 1)]
  if (tenant === undefined) return []
  const { maxTenant } = runningAt(persona.kamaji, at)
  const to = drawHop(random, minors, tenant.version, maxTenant, at)
  if (to === null) return []
  const payload = {
    ...origin(installation, at),
    old_tcp_version: tenantText(tenant.version),
    new_tcp_version: tenantText(to),
  }
  tenant.version = to
  tenant.upgradingUntil = at + drawUpgrade(random)
  const reports: SimulatedReport[] = []
  const end = Math.min(until, tenant.upgradingUntil)
  for (let again = at; reports.length < 6 && (again === at || again < end); again += pause(random))
    reports.push({ at: again, kind: 'update', payload })
  return reports
}

const pause = (random: Random) => Math.ceil(exponential(random, 12) * 60) * 1000

export function edit(installation: Installation, at: number): SimulatedReport[] {
  const { random, tenants } = installation
  const tenant = tenants[integer(random, 0, tenants.length - 1)]
  if (tenant === undefined) return []
  const version = tenantText(tenant.version)
  const payload = { ...origin(installation, at), old_tcp_version: version, new_tcp_version: version }
  return [{ at, kind: 'update', payload }]
}
