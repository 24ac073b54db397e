import type { Installation } from './installation.ts'
import { origin } from './origin.ts'
import { runningAt } from './step.ts'
import { datastoresSent } from './stores.ts'
import { stateOf } from './tenant.ts'

/** A `stats` report, in the form that the Kamaji release of the moment sends. */
export function statsPayload(installation: Installation, at: number): Record<string, unknown> {
  const { persona, tenants } = installation
  const sender = { uuid: persona.uuid, ...origin(installation, at) }
  const states = { running: 0, upgrading: 0, not_ready: 0, sleeping: 0 }
  for (const tenant of tenants) states[stateOf(tenant, at)]++
  if (runningAt(persona.kamaji, at).flat) return { ...sender, ...states }
  return {
    ...sender,
    tenant_control_plane: states,
    datastores: datastoresSent(persona.stores, tenants.length),
  }
}
