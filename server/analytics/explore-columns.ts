import type { Dimension, Measure, SourceName } from '../../lib/explore/sources.ts'
import { Prisma } from '../storage/sql.ts'

/** Where each aggregate lies. */
export const tables: Record<SourceName, Prisma.Sql> = {
  fleet: Prisma.sql`fleet_days`,
  mix: Prisma.sql`mix_days`,
  lifecycle: Prisma.sql`lifecycle_days`,
  creations: Prisma.sql`creation_days`,
  tenants: Prisma.sql`tenant_days`,
  hops: Prisma.sql`(
    select hop.*, tcp.minor as tenant from hop_days as hop join kubernetes_versions as tcp on tcp.id = hop.new_tcp_id)`,
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
  tenant: Prisma.sql`part.tenant`,
  hop_kind: Prisma.sql`part.kind`,
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

/** Updates are counted together: which of them are meant. */
export function onlyOf(measure: Measure): Prisma.Sql {
  if (measure === 'edits') return Prisma.sql`part.kind = 'edit'`
  return measure === 'upgrades' ? Prisma.sql`part.kind <> 'edit'` : Prisma.sql`true`
}
