/** Version strings of the model fleet, with what the definitions say of each. Written by hand, in release order. */
export interface Kamaji {
  raw: string
  channel: 'stable' | 'edge' | 'prerelease' | 'development' | 'unrecognised'
}

export const kamajiVersions: readonly Kamaji[] = [
  { raw: 'v0.1.0-rc0', channel: 'prerelease' }, // 2022-07-21
  { raw: 'v0.6.0', channel: 'stable' }, // 2024-05-19
  { raw: 'v1.0.0', channel: 'stable' }, // 2024-06-28
  { raw: 'edge-24.12.1', channel: 'edge' }, // 2024-12-11
  { raw: 'edge-25.03.1', channel: 'edge' }, // 2025-03-20
  { raw: 'edge-25.3.2', channel: 'edge' }, // 2025-03-21
  { raw: 'edge-25.11.5', channel: 'edge' }, // 2025-11-23
  { raw: 'edge-25.12.4', channel: 'edge' }, // 2025-12-22, as the next
  { raw: 'edge-25.12.5', channel: 'edge' },
  { raw: '26.3.2-edge', channel: 'edge' }, // 2026-03-01
  { raw: '0f3c2a9', channel: 'development' }, // unranked from here on
  { raw: '=banana,"x"', channel: 'unrecognised' },
  { raw: 'dev', channel: 'development' },
  { raw: 'latest', channel: 'development' },
]

/** how many of them have a place in the order of releases */
export const rankedKamaji = 10

export interface Kubernetes {
  raw: string
  minor: string
  patch: string
  distribution: string
}

const kubernetes = (raw: string, patch: string, distribution: string): Kubernetes => ({
  raw,
  patch,
  minor: patch.split('.').slice(0, 2).join('.'),
  distribution,
})

export const kubernetesVersions: readonly Kubernetes[] = [
  kubernetes('v1.9.11', '1.9.11', 'unmarked'),
  kubernetes('v1.29.6+b49f9d1', '1.29.6', 'openshift'),
  kubernetes('v1.30.4', '1.30.4', 'unmarked'),
  kubernetes('v1.30.4-eks-a737599', '1.30.4', 'eks'),
  kubernetes('v1.31.1+rke2r1', '1.31.1', 'rke2'),
  kubernetes('v1.31.2+k3s1', '1.31.2', 'k3s'),
  kubernetes('v1.32.0-rc.1', '1.32.0', 'unmarked'),
  kubernetes('v1.33.4-gke.1036000', '1.33.4', 'gke'),
  kubernetes('v1.33.10', '1.33.10', 'unmarked'),
  kubernetes('v1.34.0-vendor.1', '1.34.0', 'other'),
  kubernetes('Unknown', 'unrecognised', 'unrecognised'),
  kubernetes('not a version', 'unrecognised', 'unrecognised'),
]

/** Distributions by name; those that tell none last. */
export const distributions = ['eks', 'gke', 'k3s', 'openshift', 'rke2', 'other', 'unmarked', 'unrecognised']

/** Of a tenant control plane; `numbers` are minor and patch. */
export interface Tenant extends Kubernetes {
  numbers: readonly [number, number] | null
}

const tenant = (raw: string, minor: number, patch: number): Tenant => ({
  ...kubernetes(raw, `1.${minor}.${patch}`, 'unmarked'),
  numbers: [minor, patch],
})

export const tenantVersions: readonly Tenant[] = [
  tenant('v1.29.3', 29, 3),
  tenant('v1.30.2', 30, 2),
  tenant('v1.30.10', 30, 10),
  tenant('v1.31.0', 31, 0),
  tenant('v1.33.0', 33, 0),
  { ...kubernetes('newest', 'unrecognised', 'unrecognised'), numbers: null },
]
