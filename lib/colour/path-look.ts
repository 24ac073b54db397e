import type { KamajiPathKind } from '../contracts/kamaji-upgrades.ts'

/** How each kind of change of Kamaji's version is named; there is no chart of them. */
export const kamajiPathLooks: Record<KamajiPathKind, { label: string; icon: string }> = {
  upgrade: { label: 'Upgrade', icon: '↑' },
  downgrade: { label: 'Downgrade', icon: '↓' },
  unranked: { label: 'Unranked', icon: '?' },
}
