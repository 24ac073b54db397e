import { weighted } from './draw.ts'
import type { Minor, PatchVersion } from './history.ts'
import type { Random } from '../../lib/statistics/random.ts'
import { newestTenantPatch } from './tenant.ts'

/** Where an upgrade leads: mostly the newest patch or the next minor; seldom over a minor, hardly ever back. */
export function drawHop(
  random: Random,
  minors: readonly Minor[],
  from: PatchVersion,
  max: PatchVersion,
  at: number,
): PatchVersion | null {
  const newest = (minor: number) => newestTenantPatch(minors, minor, max, at)
  const patch = newest(from.minor)
  const next = newest(from.minor + 1)
  const over = newest(from.minor + 2)
  const before = newest(from.minor - 1)
  const choices: [PatchVersion, number][] = []
  if (patch !== null && patch.patch > from.patch) choices.push([patch, 75])
  if (next !== null) choices.push([next, 22])
  if (over !== null) choices.push([over, 1.5])
  if (from.patch > 0) choices.push([{ minor: from.minor, patch: from.patch - 1 }, 0.7])
  if (before !== null) choices.push([before, 0.3])
  // with nothing newer to go to, nobody goes anywhere
  return choices.some(([, weight]) => weight > 1) ? weighted(random, choices) : null
}
