import { hopLooks } from '../colour/hop-look.ts'
import type { Look } from '../colour/look.ts'
import { profileLooks } from '../colour/profile-look.ts'
import { channels } from '../contracts/parameters.ts'
import { formatDatastoreSet } from '../format/datastore-set.ts'
import { formatChannel, formatDistribution, formatKubernetes } from '../format/label.ts'
import type { Dimension } from './sources.ts'

const profiles: Readonly<Record<string, Look>> = profileLooks
const hops: Readonly<Record<string, Look>> = hopLooks

/** A name as it is shown. */
export function formatName(dimension: Dimension, name: string): string {
  switch (dimension) {
    case 'channel':
      return formatChannelName(name)
    case 'kubernetes':
    case 'tenant':
      return formatKubernetes(name)
    case 'distribution':
      return formatDistribution(name)
    case 'datastores':
      return formatDatastoreSet(name)
    case 'network_profile':
      return profiles[name]?.label ?? name
    case 'hop_kind':
      return hops[name]?.label ?? name
    case 'cluster_api':
      return name === 'true' ? 'Yes' : 'No'
    default:
      return name
  }
}

function formatChannelName(name: string): string {
  const channel = channels.find((known) => known === name)
  return channel === undefined ? name : formatChannel(channel)
}

/** How a name is shown that has a look of its own. */
export function lookOf(dimension: Dimension, name: string): Look | undefined {
  if (dimension === 'network_profile') return profiles[name]
  return dimension === 'hop_kind' ? hops[name] : undefined
}
