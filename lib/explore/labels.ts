import type { Dimension, Measure } from './sources.ts'

export const measureLabels: Record<Measure, string> = {
  installations: 'Installations',
  control_planes: 'Control planes',
  running: 'Running control planes',
  sleeping: 'Sleeping control planes',
  not_ready: 'Not-ready control planes',
  upgrading: 'Upgrading control planes',
  created: 'Creations',
  deleted: 'Deletions',
  failed_removals: 'Failed removals',
  upgrades: 'Upgrades of tenants',
  edits: 'Edits of tenants',
}

export const dimensionLabels: Record<Dimension, string> = {
  bucket: 'Time',
  kamaji: 'Kamaji version',
  channel: 'Channel',
  kubernetes: 'Management minor',
  distribution: 'Distribution',
  datastores: 'Datastores',
  network_profile: 'Network profile',
  cluster_api: 'Cluster API',
  tenant: 'Tenant minor',
  hop_kind: 'Kind of upgrade',
}

/** The same within a sentence: proper names keep their capitals. */
export function dimensionInText(dimension: Dimension): string {
  const label = dimensionLabels[dimension]
  return /^(Kamaji|Cluster API)/.test(label) ? label : label.toLowerCase()
}
