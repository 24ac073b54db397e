import type { PrismaClient } from '../../../server/storage/open.ts'

/** Versions by their text: the ids of a dictionary depend on the order of arrival. */
export const questions = {
  installations:
    'select installation::text, first_seen, first_day::text, last_day::text from installations order by 1',
  installation_days: `
    select (to_jsonb(d) - 'kamaji_id' - 'kubernetes_id' - 'reports')::text as row, k.raw as kamaji, v.raw as kubernetes
    from installation_days d join kamaji_versions k on k.id = kamaji_id join kubernetes_versions v on v.id = kubernetes_id
    order by 1`,
  events: `
    select (to_jsonb(e) - 'kamaji_id' - 'kubernetes_id' - 'tcp_id' - 'old_tcp_id' - 'new_tcp_id')::text as row,
      k.raw as kamaji, v.raw as kubernetes, t.raw as tcp, o.raw as old_tcp, n.raw as new_tcp
    from events e join kamaji_versions k on k.id = kamaji_id join kubernetes_versions v on v.id = kubernetes_id
    left join kubernetes_versions t on t.id = tcp_id left join kubernetes_versions o on o.id = old_tcp_id
    left join kubernetes_versions n on n.id = new_tcp_id order by 1`,
  duplicate_signs: 'select installation::text, day::text, sign from duplicate_signs order by 1, 2, 3',
  kamaji_changes: 'select installation::text, day::text from kamaji_changes order by 1, 2',
  // who is live depends on the minute
  fleet_days: `
    select (to_jsonb(d) - 'kamaji_id' - 'live' - 'live_planes')::text as row, k.raw as kamaji
    from fleet_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  patch_days: `
    select (to_jsonb(d) - 'kamaji_id' - 'kubernetes_id')::text as row, k.raw as kamaji, v.raw as kubernetes
    from patch_days d join kamaji_versions k on k.id = kamaji_id join kubernetes_versions v on v.id = kubernetes_id
    order by 1, 2, 3`,
  hop_days: `
    select (to_jsonb(d) - 'kamaji_id' - 'old_tcp_id' - 'new_tcp_id')::text as row, k.raw as kamaji, o.raw as old_tcp, n.raw as new_tcp
    from hop_days d join kamaji_versions k on k.id = kamaji_id
    join kubernetes_versions o on o.id = old_tcp_id join kubernetes_versions n on n.id = new_tcp_id order by 1, 2, 3, 4`,
  lifecycle_days: `
    select (to_jsonb(d) - 'kamaji_id')::text as row, k.raw as kamaji
    from lifecycle_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  datastore_days: `
    select (to_jsonb(d) - 'kamaji_id')::text as row, k.raw as kamaji
    from datastore_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  mix_days: `
    select (to_jsonb(d) - 'kamaji_id')::text as row, k.raw as kamaji
    from mix_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  size_days: `
    select (to_jsonb(d) - 'kamaji_id')::text as row, k.raw as kamaji
    from size_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  absent_days: `
    select (to_jsonb(d) - 'kamaji_id')::text as row, k.raw as kamaji
    from absent_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  creation_days: `
    select (to_jsonb(d) - 'kamaji_id')::text as row, k.raw as kamaji
    from creation_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  tenant_days: `
    select (to_jsonb(d) - 'kamaji_id')::text as row, k.raw as kamaji
    from tenant_days d join kamaji_versions k on k.id = kamaji_id order by 1, 2`,
  kamaji_path_days: `
    select (to_jsonb(d) - 'kamaji_id' - 'old_kamaji_id')::text as row, k.raw as kamaji, o.raw as old_kamaji
    from kamaji_path_days d join kamaji_versions k on k.id = kamaji_id join kamaji_versions o on o.id = old_kamaji_id
    order by 1, 2, 3`,
  kubernetes_path_days: `
    select (to_jsonb(d) - 'kamaji_id' - 'kubernetes_id' - 'old_kubernetes_id')::text as row, k.raw as kamaji,
      v.raw as kubernetes, o.raw as old_kubernetes
    from kubernetes_path_days d join kamaji_versions k on k.id = kamaji_id
    join kubernetes_versions v on v.id = kubernetes_id join kubernetes_versions o on o.id = old_kubernetes_id
    order by 1, 2, 3, 4`,
  days: 'select day::text, stock_version, flow_version from rollup_days order by 1',
} as const

/** All that a database says of the fleet: its rows, and the aggregates of every day. */
export async function figures(prisma: PrismaClient): Promise<Record<string, unknown[]>> {
  const answers: Record<string, unknown[]> = {}
  for (const [table, question] of Object.entries(questions))
    answers[table] = await prisma.$queryRawUnsafe<unknown[]>(question)
  return answers
}
