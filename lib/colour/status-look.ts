import type { RowOf } from '../contracts/contract.ts'
import type { deletes } from '../contracts/deletes.ts'
import { ageColour, otherColour, unrankedColour } from './age-colour.ts'
import type { Look } from './look.ts'

export type DeletionStatus = RowOf<typeof deletes>['status']

/** How the status of a deleted control plane is shown: the states as everywhere, the passing ones by lightness. */
export const statusLooks: Record<DeletionStatus, Look> = {
  Ready: { label: 'Ready', colour: 'var(--color-running)', icon: '●' },
  Sleeping: { label: 'Sleeping', colour: 'var(--color-sleeping)', icon: '☾' },
  Upgrading: { label: 'Upgrading', colour: 'var(--color-upgrading)', icon: '↻' },
  Migrating: { label: 'Migrating', colour: ageColour(1), icon: '⇄' },
  WriteLimited: { label: 'Write limited', colour: ageColour(2), icon: '◐' },
  CertificateAuthorityRotating: { label: 'Rotating CA', colour: ageColour(3), icon: '◇' },
  Unknown: { label: 'Unknown', colour: otherColour, icon: '?' },
  unrecognised: { label: 'Unrecognised', colour: otherColour, icon: '∗' },
  unreported: { label: 'Unreported', colour: unrankedColour, icon: '○' },
  Provisioning: { label: 'Provisioning', colour: ageColour(4), icon: '◆' },
  NotReady: { label: 'Not ready', colour: 'var(--color-not-ready)', icon: '▲' },
}

const failed: readonly DeletionStatus[] = ['Provisioning', 'NotReady']
/** A delete in such a status counts as a failed removal. */
export const isFailed = (status: DeletionStatus): boolean => failed.includes(status)
