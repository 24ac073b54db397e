import type { RowOf } from '../contracts/contract.ts'
import type { networkProfiles } from '../contracts/network-profiles.ts'
import { ageColour, otherColour, unrankedColour } from './age-colour.ts'
import type { Look } from './look.ts'

export type Profile = RowOf<typeof networkProfiles>['network_profile']

/** How each network profile is shown: bands that lie beside each other differ in lightness. */
export const profileLooks: Record<Profile, Look> = {
  load_balancer: { label: 'Load balancer', colour: ageColour(0), icon: '●' },
  node_port: { label: 'Node port', colour: ageColour(2), icon: '■' },
  cluster_ip: { label: 'Cluster IP', colour: ageColour(3), icon: '▲' },
  ingress: { label: 'Ingress', colour: ageColour(4), icon: '◆' },
  unrecognised: { label: 'Unrecognised', colour: otherColour, icon: '?' },
  unreported: { label: 'Unreported', colour: unrankedColour, icon: '○' },
}
