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
  cce: 'Huawei CCE',
  eks: 'EKS',
  gke: 'GKE',
  iks: 'IBM IKS',
  k0s: 'k0s',
  k3s: 'K3s',
  microk8s: 'MicroK8s',
  mirantis: 'Mirantis',
  ocne: 'Oracle OCNE',
  openshift: 'OpenShift',
  orbstack: 'OrbStack',
  other: 'Other',
  rke2: 'RKE2',
  tke: 'Tencent TKE',
  unmarked: 'Unmarked',
  unrecognised: 'Unrecognised',
  upstream: 'Upstream',
  vke: 'Volcengine VKE',
  vmware: 'VMware',
}

export function formatDistribution(distribution: string): string {
  return distributionLabels[distribution] ?? distribution
}

/** `v1.33` for a minor; words stay words. */
export function formatKubernetes(version: string): string {
  return /^\d/.test(version) ? `v${version}` : version === 'unrecognised' ? 'Unrecognised' : version
}
