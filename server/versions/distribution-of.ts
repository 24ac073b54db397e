/**
 * Marks at the start of what follows the numbers (and `-rc.N`), in lower case. Each was seen as a server version:
 * `v1.33.4-gke.1036000` · `v1.30.4-eks-a737599`, EKS Distro `v1.28.3-eks-1-28-9` · `v1.31.2+k3s1`, once `v1.16.2-k3s.1` ·
 * `v1.31.1+rke2r1` · `v1.33.2+k0s.0`, once `v1.21.3-k0s1` · `v1.30.0-aliyun.1` · Tencent `v1.22.5-tke.9` ·
 * Volcengine `v1.20.15-vke.10` · Huawei `v1.21.7-r0-CCE21.11.1.B007`, `v1.28.2-r0-28.0.13.1` · Mirantis `v1.27.7-mirantis-1` ·
 * IBM `v1.23.8+IKS` · `v1.33.6+vmware.1-fips`, `v1.25.6+vmware.wcp.2` · Oracle Cloud Native Environment `v1.32.5+1.el8` ·
 * OrbStack `v1.35.6+orb1` · MicroK8s, once `v1.20.7-34+df7df22a741dbc` (now unmarked) · OpenShift `v1.29.6+b49f9d1`,
 * once `v1.20.0+bafe72f-1054`.
 */
const marks: readonly (readonly [mark: RegExp, distribution: string])[] = [
  [/^-gke\./, 'gke'],
  [/^-eks-/, 'eks'],
  [/^[-+]k3s/, 'k3s'],
  [/^\+rke2/, 'rke2'],
  [/^[-+]k0s/, 'k0s'],
  [/^-aliyun\./, 'aliyun'],
  [/^-tke\./, 'tke'],
  [/^-vke\./, 'vke'],
  [/^-r\d+-(?:cce)?\d/, 'cce'],
  [/^-mirantis-/, 'mirantis'],
  [/^\+iks/, 'iks'],
  [/^\+vmware\./, 'vmware'],
  [/^\+\d+\.el\d/, 'ocne'],
  [/^\+orb\d/, 'orbstack'],
  [/^-\d+\+[0-9a-f]{12,14}$/, 'microk8s'],
  [/^\+[0-9a-f]{7}(?:[-.]|$)/, 'openshift'],
]

/**
 * The distribution by its vendor suffix: `unmarked` without one (upstream, AKS, Talos, kubeadm and kind look alike),
 * `other` for one that is not known here.
 */
export function distributionOf(suffix: string): string {
  if (suffix === '') return 'unmarked'
  const text = suffix.toLowerCase()
  return marks.find(([mark]) => mark.test(text))?.[1] ?? 'other'
}
