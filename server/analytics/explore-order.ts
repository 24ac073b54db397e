import { channels } from '../../lib/contracts/parameters.ts'
import { networkProfiles } from '../../lib/contracts/network-profiles.ts'
import { hopKinds } from '../../lib/contracts/tenant-upgrades.ts'
import type { Dimension } from '../../lib/explore/sources.ts'
import { compareKamaji } from '../versions/compare-kamaji.ts'
import type { KnownReleases } from '../versions/known-releases.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { compareDistributions } from './distributions.ts'
import { compareText } from './rank.ts'

const inOrder = (known: readonly string[]) => (a: string, b: string) => known.indexOf(a) - known.indexOf(b)

/** Sets that name no driver come after those that do. */
const noDrivers = inOrder(['none', 'unreported'])

/** The order of the names of each dimension: releases by age, words as their own pages have them. */
export const nameOrders = (known: KnownReleases): Record<Dimension, (a: string, b: string) => number> => ({
  bucket: compareText,
  kamaji: compareKamaji(known),
  channel: inOrder(channels),
  kubernetes: compareKubernetes,
  distribution: compareDistributions,
  datastores: (a, b) => noDrivers(a, b) || compareText(a, b),
  network_profile: inOrder(networkProfiles.row.shape.network_profile.options),
  cluster_api: compareText,
  tenant: compareKubernetes,
  hop_kind: inOrder(hopKinds),
})
