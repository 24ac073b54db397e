import { isWorkday, minuteMs } from './clock.ts'
import { chance, integer, logNormal, weighted } from './draw.ts'
import type { Minor, PatchVersion } from './history.ts'
import { newestPatch } from './kubernetes-version.ts'
import type { Random } from '../../lib/statistics/random.ts'

/** A tenant control plane. */
export interface Tenant {
  version: PatchVersion
  /** instants until which it is in a passing state */
  notReadyUntil: number
  upgradingUntil: number
  sleepsOnWeekends: boolean
}

export type TenantState = 'running' | 'sleeping' | 'not_ready' | 'upgrading'

export function stateOf(tenant: Tenant, at: number): TenantState {
  if (tenant.sleepsOnWeekends && !isWorkday(at)) return 'sleeping'
  if (tenant.notReadyUntil > at) return 'not_ready'
  return tenant.upgradingUntil > at ? 'upgrading' : 'running'
}

export const tenantText = ({ minor, patch }: PatchVersion): string => `v1.${minor}.${patch}`

/** The newest patch of the minor that exists and that Kamaji, which stops at `max`, supports; null: none. */
export function newestTenantPatch(
  minors: readonly Minor[],
  minor: number,
  max: PatchVersion,
  at: number,
): PatchVersion | null {
  const known = minors.find((candidate) => candidate.minor === minor)
  if (known === undefined || minor > max.minor || known.releasedAt > at) return null
  const newest = newestPatch(known, at)
  return { minor, patch: minor === max.minor ? Math.min(newest, max.patch) : newest }
}

/** A new control plane: mostly on one of the two newest minors that Kamaji supports. */
export function drawTenant({ random, minors, persona }: Landlord, max: PatchVersion, at: number): Tenant {
  const behind = weighted(random, [
    [0, 40],
    [1, 35],
    [2, 17],
    [3, 8],
  ])
  const newest = newestTenantPatch(minors, max.minor - behind, max, at) ?? max
  const patch = Math.max(0, newest.patch - (chance(random, 0.7) ? 0 : integer(random, 1, 3)))
  return {
    version: { minor: newest.minor, patch },
    notReadyUntil: 0,
    upgradingUntil: 0,
    sleepsOnWeekends: chance(random, persona.weekendSleeperShare),
  }
}

/** What a control plane takes from its installation. */
interface Landlord {
  random: Random
  minors: readonly Minor[]
  persona: { weekendSleeperShare: number }
}

/** Most troubles pass within the hour; a few stay for days. */
export const drawTrouble = (random: Random): number => logNormal(random, 35, 2) * minuteMs

/** An upgrade takes minutes, unless it gets stuck. */
export const drawUpgrade = (random: Random): number => logNormal(random, 12, 2.1) * minuteMs
