/**
 * Aggregates by origin (Kamaji version, management minor and distribution) whose sums over all origins stand beside them:
 * `hop_total_days` beside `hop_days`. Questions without a filter read those, which are a hundredth as long.
 */
export const totals = {
  fleet: {
    by: ['one_day', 'kamaji_id'],
    counts: ['installations', 'running', 'sleeping', 'not_ready', 'upgrading'],
  },
  datastore: { by: ['one_day', 'driver'], counts: ['installations', 'shards', 'used_by'] },
  mix: { by: ['one_day', 'datastores'], counts: ['installations', 'control_planes'] },
  kamaji_path: { by: ['old_kamaji_id', 'kamaji_id', 'dwell_days'], counts: ['installations'] },
  hop: { by: ['old_tcp_id', 'new_tcp_id', 'kind'], counts: ['events'] },
  lifecycle: { by: [], counts: ['created', 'deleted', 'failed_removals', 'edits', 'upgrades'] },
  deletion: { by: ['status'], counts: ['deleted'] },
  creation: { by: ['network_profile', 'cluster_api'], counts: ['created'] },
  tenant: { by: ['tenant'], counts: ['created', 'upgraded_in', 'upgraded_out', 'deleted'] },
} as const satisfies Record<string, Total>

interface Total {
  /** what stays of the key beside the day */
  by: readonly string[]
  counts: readonly string[]
}

export type Totalled = keyof typeof totals

/** The tables of aggregates, those of their totals among them. */
export const withTotals = (aggregates: readonly Totalled[]): string[] =>
  aggregates.flatMap((name) => [`${name}_days`, `${name}_total_days`])
