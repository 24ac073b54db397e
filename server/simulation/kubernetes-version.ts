import { dayMs } from './clock.ts'
import type { Minor, PatchVersion } from './history.ts'

/** Upstream patches a minor about once a month; a longer step keeps every patch behind its real date. */
const patchEveryMs = 40 * dayMs

/** The newest patch of the minor at that instant. Patching stops at the minor's end of life. */
export function newestPatch({ releasedAt, endOfLifeAt }: Minor, at: number): number {
  return Math.max(0, Math.floor((Math.min(at, endOfLifeAt) - releasedAt) / patchEveryMs))
}

/** The newest minor that had been out for the given time, or the oldest known. */
export function newestMinor(minors: readonly Minor[], at: number, ripeForMs = 0): Minor {
  const newest = minors.findLast(({ releasedAt }) => releasedAt + ripeForMs <= at) ?? minors[0]
  if (newest === undefined) throw new Error('No release of Kubernetes is known')
  return newest
}

export type Distribution =
  'unmarked' | 'aks' | 'eks' | 'gke' | 'k3s' | 'rke2' | 'openshift' | 'k0s' | 'aliyun' | 'tke' | 'vmware'

/** How long after upstream a distribution ships a minor, where its own dates are not known. */
export const shipsAfterMs: Record<Distribution, number> = {
  unmarked: 0,
  aks: 0,
  eks: 0,
  gke: 0,
  k3s: 7 * dayMs,
  rke2: 14 * dayMs,
  k0s: 14 * dayMs,
  openshift: 100 * dayMs,
  aliyun: 90 * dayMs,
  tke: 120 * dayMs,
  vmware: 120 * dayMs,
}

/** What the distribution adds to `v1.33.4`. `build` stands for the vendor's builds of one patch. */
const suffixes: Record<Distribution, (variant: number, build: number) => string> = {
  unmarked: () => '',
  aks: () => '',
  eks: (_, build) => `-eks-${hash(build)}`,
  gke: (_, build) => `-gke.${1_000_000 + (build % 900) * 1000}`,
  k3s: (variant) => `+k3s${variant + 1}`,
  rke2: (variant) => `+rke2r${variant + 1}`,
  k0s: () => '+k0s.0',
  openshift: (_, build) => `+${hash(build)}`,
  aliyun: () => '-aliyun.1',
  tke: (variant) => `-tke.${variant + 2}`,
  vmware: (variant) => `+vmware.${variant + 1}`,
}

const hash = (build: number) => build.toString(16).padStart(8, '0').slice(0, 7)

/** As the management cluster's API server names itself. */
export function versionText(
  distribution: Distribution,
  { minor, patch }: PatchVersion,
  variant: number,
): string {
  const build = Math.imul(minor * 1000 + patch * 10 + variant + 1, 0x9e3779b1) >>> 0
  return `v1.${minor}.${patch}${suffixes[distribution](variant, build)}`
}
