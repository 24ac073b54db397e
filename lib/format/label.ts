import type { Channel } from '../contracts/parameters.ts'

const channelLabels: Record<Channel, string> = {
  stable: 'Stable',
  edge: 'Edge',
  prerelease: 'Prerelease',
  development: 'Development',
  unrecognised: 'Unrecognised',
}

export function formatChannel(channel: Channel): string {
  return channelLabels[channel]
}

/** Names as their makers write them; others stay as they are. */
const distributionLabels: Record<string, string> = {
  aks: 'AKS',
  aliyun: 'Alibaba Cloud',
  eks: 'EKS',
  gke: 'GKE',
  k0s: 'k0s',
  k3s: 'K3s',
  openshift: 'OpenShift',
  rke2: 'RKE2',
  unmarked: 'Unmarked',
  unrecognised: 'Unrecognised',
}

export function formatDistribution(distribution: string): string {
  return distributionLabels[distribution] ?? distribution
}

/** `v1.33` for a minor; words stay words. */
export function formatKubernetes(version: string): string {
  return /^\d/.test(version) ? `v${version}` : version === 'unrecognised' ? 'Unrecognised' : version
}
