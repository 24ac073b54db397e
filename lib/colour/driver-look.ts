import type { RowOf } from '../contracts/contract.ts'
import type { datastores } from '../contracts/datastores.ts'
import { ageColour, otherColour } from './age-colour.ts'
import type { Look } from './look.ts'

export type Driver = RowOf<typeof datastores>['driver']

/** How each datastore driver is shown; the signs tell them apart without colour. */
export const driverLooks: Record<Driver, Look> = {
  etcd: { label: 'etcd', colour: ageColour(1), icon: '●' },
  postgres: { label: 'PostgreSQL', colour: 'var(--color-running)', icon: '■' },
  mysql: { label: 'MySQL', colour: 'var(--color-not-ready)', icon: '▲' },
  nats: { label: 'NATS', colour: 'var(--color-upgrading)', icon: '◆' },
  unreported: { label: 'Unreported', colour: otherColour, icon: '○' },
}
