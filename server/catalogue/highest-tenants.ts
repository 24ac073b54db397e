import { releaseId } from '../versions/release-id.ts'
import type { Release } from './catalogue.ts'

/**
 * The highest tenant Kubernetes version of each Kamaji release, as `1.36.0`, in whichever spelling; null where it is not
 * known.
 */
export function highestTenants(releases: readonly Release[]): (kamaji: string) => string | null {
  const highest = new Map(
    releases.map(({ version, max_tenant_kubernetes }) => [releaseId(version), max_tenant_kubernetes]),
  )
  return (kamaji) => highest.get(releaseId(kamaji))?.replace(/^v/, '') ?? null
}
