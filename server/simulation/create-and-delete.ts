import { chance, integer, weighted } from './draw.ts'
import type { Installation } from './installation.ts'
import { origin } from './origin.ts'
import { drawNetworkProfile } from './persona.ts'
import type { SimulatedReport } from './simulated-report.ts'
import { runningAt } from './step.ts'
import { drawTenant, stateOf, tenantText, type Tenant } from './tenant.ts'

export function create(installation: Installation, at: number): SimulatedReport[] {
  const { random, persona, tenants } = installation
  const { maxTenant, flat } = runningAt(persona.kamaji, at)
  const tenant = drawTenant(installation, maxTenant, at)
  tenants.push(tenant)
  const capabilities = {
    cluster_api: chance(random, persona.clusterApiShare),
    network_profile: chance(random, 0.9) ? persona.networkProfile : drawNetworkProfile(random),
  }
  const payload = {
    ...origin(installation, at),
    tcp_version: tenantText(tenant.version),
    ...(flat ? {} : capabilities),
  }
  return [{ at, kind: 'create', payload }]
}

export function remove(installation: Installation, at: number): SimulatedReport[] {
  const { random, tenants } = installation
  const [tenant] = tenants.splice(integer(random, 0, tenants.length - 1), 1)
  if (tenant === undefined) return []
  const payload = {
    ...origin(installation, at),
    tcp_version: tenantText(tenant.version),
    status: statusAtRemoval(installation, tenant, at),
  }
  return [{ at, kind: 'delete', payload }]
}

const sentAs = { sleeping: 'Sleeping', not_ready: 'NotReady', upgrading: 'Upgrading' } as const

function statusAtRemoval({ random }: Installation, tenant: Tenant, at: number): string {
  const state = stateOf(tenant, at)
  if (state !== 'running') return sentAs[state]
  return weighted(random, [
    ['Ready', 87],
    ['NotReady', 6],
    ['Provisioning', 4],
    ['Migrating', 0.6],
    ['WriteLimited', 0.5],
    ['CertificateAuthorityRotating', 0.3],
    ['Unknown', 1],
  ])
}
