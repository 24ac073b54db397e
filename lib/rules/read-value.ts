import { datastoreDrivers, noDatastore, unreported } from '../contracts/datastore-drivers.ts'
import {
  networkProfileNames,
  unrecognisedProfile,
  unreportedProfile,
} from '../contracts/network-profile-names.ts'
import { channels, distributionPattern, versionPattern } from '../contracts/parameters.ts'
import type { Subject } from './rule.ts'

interface ValueKind {
  /** true where `<` and `>` mean something */
  isOrdered: boolean
  /** @returns the value as a rule spells it; null for one that cannot be */
  read: (text: string) => string | null
  /** what to write, to follow "write" */
  wanted: string
}

/** Stands for a Kubernetes version that cannot be read; it is neither older nor newer than any other. */
export const unreadable = 'unrecognised'

const minor: ValueKind = {
  isOrdered: true,
  read: (text) => (text === unreadable ? text : (/^v?(\d\.\d{1,4})$/.exec(text)?.[1] ?? null)),
  wanted: `a Kubernetes minor such as 1.30, or ${unreadable}`,
}

const oneOf = (names: readonly string[]): ValueKind => ({
  isOrdered: false,
  read: (text) => (names.includes(text) ? text : null),
  wanted: `one of ${names.join(', ')}`,
})

/** What stands on the right of each subject. */
export const valueKinds: Record<Subject, ValueKind> = {
  kamaji: {
    isOrdered: true,
    read: (text) => (versionPattern.test(text) ? text : null),
    wanted: 'a Kamaji version as sent, such as 26.3.2-edge: 1 to 64 printable ASCII characters',
  },
  channel: oneOf(channels),
  kubernetes: minor,
  distribution: {
    isOrdered: false,
    read: (text) => (distributionPattern.test(text) ? text : null),
    wanted: 'a distribution such as gke, eks or unmarked',
  },
  datastore: oneOf([...datastoreDrivers, noDatastore, unreported]),
  tenant: minor,
  network_profile: oneOf([...networkProfileNames, unrecognisedProfile, unreportedProfile]),
  cluster_api: oneOf(['true', 'false']),
}
