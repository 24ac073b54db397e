import type { Comparison, Subject } from '@/lib/rules/rule.ts'

export const subjectLabels: Record<Subject, string> = {
  kubernetes: 'Kubernetes (management)',
  kamaji: 'Kamaji version',
  channel: 'Kamaji channel',
  distribution: 'Distribution',
  datastore: 'Datastore',
  tenant: 'Tenant Kubernetes',
  network_profile: 'Network profile',
  cluster_api: 'Cluster API',
}

export const comparisonLabels: Record<Comparison, string> = {
  '<': 'older than',
  '<=': 'at most',
  '=': 'is',
  '>=': 'at least',
  '>': 'newer than',
}

/** What an installation is counted by, and what only create reports tell of. */
export const subjectGroups: readonly { label: string; subjects: readonly Subject[] }[] = [
  { label: 'Of installations', subjects: ['kubernetes', 'kamaji', 'channel', 'distribution', 'datastore'] },
  { label: 'Of new control planes', subjects: ['tenant', 'network_profile', 'cluster_api'] },
]
