import { countedBy, type Subject } from '../../../lib/rules/rule.ts'
import { startOfDay, addDays, type Day } from '../../../lib/time/day.ts'
import { since, type AggregateVersions } from '../../storage/aggregate-versions.ts'
import { networkProfile } from '../../storage/network-profile.ts'
import { Prisma } from '../../storage/sql.ts'
import type { SelectedRule } from './select-rule.ts'

/** Where the rows stand that a rule is about. */
export interface RuleSource {
  needs: Partial<AggregateVersions>
  /**
   * a table with day, kamaji_id, minor, distribution, counted and the columns of the rule; of installations also one_day
   * and control_planes
   */
  rows: (from: Day, to: Day) => Prisma.Sql
  /** its rows are of installations, and tell one-day ones apart */
  hasOneDay: boolean
}

/** The smallest aggregate that has all columns of the rule; for those that none joins, the events themselves. */
export function sourceOf({ rule }: SelectedRule): RuleSource {
  const asks = (...subjects: Subject[]) => rule.some(({ subject }) => subjects.includes(subject))
  if (countedBy(rule) === 'installations') return asks('datastore') ? mixes : fleet
  if (!asks('tenant')) return creations
  return asks('network_profile', 'cluster_api') ? events : tenants
}

const fleet: RuleSource = {
  needs: {},
  hasOneDay: true,
  rows: () => Prisma.sql`(
    select day, one_day, kamaji_id, minor, distribution, installations as counted,
      running + sleeping + not_ready + upgrading as control_planes
    from fleet_days)`,
}

const mixes: RuleSource = {
  needs: since.stockDetails,
  hasOneDay: true,
  rows: () => Prisma.sql`(
    select day, one_day, kamaji_id, minor, distribution, datastores, installations as counted, control_planes
    from mix_days)`,
}

const creations: RuleSource = {
  needs: since.creations,
  hasOneDay: false,
  rows: () => Prisma.sql`(
    select day, kamaji_id, minor, distribution, network_profile, cluster_api, created as counted
    from creation_days)`,
}

const tenants: RuleSource = {
  needs: since.tenantVersions,
  hasOneDay: false,
  rows: () => Prisma.sql`(
    select day, kamaji_id, minor, distribution, tenant, created as counted
    from tenant_days)`,
}

const events: RuleSource = {
  needs: since.tenantVersions,
  hasOneDay: false,
  rows: (from, to) => Prisma.sql`(
    select (event.received_at at time zone 'UTC')::date as day, event.kamaji_id, kubernetes.minor,
      kubernetes.distribution, tcp.minor as tenant, ${networkProfile} as network_profile,
      coalesce(event.cluster_api, false) as cluster_api, 1 as counted
    from events as event
    join kubernetes_versions as kubernetes on kubernetes.id = event.kubernetes_id
    join kubernetes_versions as tcp on tcp.id = event.tcp_id
    where event.kind = 'create'
      and event.received_at >= ${startOfDay(from).toISOString()}::timestamptz
      and event.received_at < ${startOfDay(addDays(to, 1)).toISOString()}::timestamptz)`,
}
