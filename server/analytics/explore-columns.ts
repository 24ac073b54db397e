import type { Dimension, Measure, SourceName } from '../../lib/explore/sources.ts'
import { Prisma } from '../storage/sql.ts'

/** Where each aggregate lies, and the dictionaries that its rows need beside Kamaji's. */
export const tables: Record<SourceName, { rows: Prisma.Sql; joins: Prisma.Sql }> = {
  fleet: { rows: Prisma.sql`fleet_days`, joins: Prisma.empty },
  mix: { rows: Prisma.sql`mix_days`, joins: Prisma.empty },
  lifecycle: { rows: Prisma.sql`lifecycle_days`, joins: Prisma.empty },
  creations: { rows: Prisma.sql`creation_days`, joins: Prisma.empty },
  tenants: {
    rows: Prisma.sql`tenant_days`,
    joins: Prisma.sql`join kubernetes_versions as tcp on tcp.id = part.tcp_id`,
  },
  hops: {
    rows: Prisma.sql`hop_days`,
    joins: Prisma.sql`
      join kubernetes_versions as old_tcp on old_tcp.id = part.old_tcp_id
      join kubernetes_versions as tcp on tcp.id = part.new_tcp_id`,
  },
}

const columns: Record<Dimension, Prisma.Sql> = {
  bucket: Prisma.sql`calendar.bucket::text`,
  kamaji: Prisma.sql`kamaji.version`,
  channel: Prisma.sql`kamaji.channel`,
  kubernetes: Prisma.sql`part.minor`,
  distribution: Prisma.sql`part.distribution`,
  datastores: Prisma.sql`part.datastores`,
  network_profile: Prisma.sql`part.network_profile`,
  cluster_api: Prisma.sql`part.cluster_api::text`,
  tenant: Prisma.sql`tcp.minor`,
  hop_kind: Prisma.sql`null::text`, // made of the two versions
}

export const dimensionOf = (dimension: Dimension): Prisma.Sql => columns[dimension]

const states = Prisma.sql`part.running + part.sleeping + part.not_ready + part.upgrading`

/** What is summed up. */
export function measureOf(source: SourceName, measure: Measure): Prisma.Sql {
  switch (measure) {
    case 'control_planes':
      return source === 'fleet' ? states : Prisma.sql`part.control_planes`
    case 'upgrades':
    case 'edits':
      return Prisma.sql`part.events`
    default:
      return Prisma.raw(`part.${measure}`)
  }
}
