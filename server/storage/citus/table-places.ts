/** Where a table lies in a Citus cluster: in parts on the workers, whole on every node, or on the coordinator alone. */
export type TablePlace = 'distributed' | 'reference' | 'local'

/**
 * The place of each table of the schema. One with the installation in its primary key is distributed by it; one that is
 * joined with such a table is a reference table. All others stay local, where foreign keys, sequences and row locks work as
 * ever, and where a write waits for no other node: aggregates are small, and no page of the console needs a worker to
 * sign in.
 */
export const tablePlaces = {
  installations: 'distributed',
  installation_days: 'distributed',
  kamaji_changes: 'distributed',
  duplicate_signs: 'distributed',
  events: 'local',
  old_backends: 'local',
  kamaji_versions: 'reference',
  kubernetes_versions: 'reference',
  kamaji_releases: 'reference',
  kubernetes_support: 'local',
  catalogue_marks: 'local',
  version_mappings: 'reference',
  rollup_days: 'local',
  rollup_marks: 'local',
  fleet_days: 'local',
  fleet_total_days: 'local',
  patch_days: 'local',
  datastore_days: 'local',
  datastore_total_days: 'local',
  mix_days: 'local',
  mix_total_days: 'local',
  size_days: 'local',
  size_total_days: 'local',
  absent_days: 'local',
  hop_days: 'local',
  hop_total_days: 'local',
  lifecycle_days: 'local',
  lifecycle_total_days: 'local',
  creation_days: 'local',
  creation_total_days: 'local',
  deletion_days: 'local',
  deletion_total_days: 'local',
  tenant_days: 'local',
  tenant_months: 'local',
  tenant_total_days: 'local',
  kamaji_path_days: 'local',
  kamaji_path_total_days: 'local',
  kubernetes_path_days: 'local',
  refusal_days: 'local',
  decision_records: 'local',
  decision_terms: 'local',
  users: 'local',
  sessions: 'local',
  one_time_links: 'local',
  recovery_codes: 'local',
  identities: 'local',
  api_tokens: 'local',
  saved_views: 'local',
  login_throttles: 'local',
  audit_events: 'local',
  deployment: 'local',
} as const satisfies Record<string, TablePlace>

/** By which a distributed table is distributed. */
export const distributionColumn = 'installation'

/** Names of the tables that belong there, in the order of the list: the largest comes after those that it is joined with. */
export const tablesOf = (place: TablePlace): string[] =>
  Object.entries(tablePlaces).flatMap(([table, itsPlace]) => (itsPlace === place ? [table] : []))
