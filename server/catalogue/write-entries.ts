import type { ReleaseEntry, SupportEntry } from '../../lib/contracts/catalogue-entries.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'

/** Whose entry it is: each has one of its own, so that none is lost to another. */
type Source = 'update' | 'admin'

export async function writeRelease(database: Database, entry: ReleaseEntry, source: Source): Promise<void> {
  const { version, channel, released, max_tenant_kubernetes } = entry
  await execute(
    database,
    Prisma.sql`
      insert into kamaji_releases (version, source, channel, released, max_tenant_kubernetes)
      values (${version}, ${source}, ${channel}, ${released}::date, ${max_tenant_kubernetes})
      on conflict (version, source) do update set channel = excluded.channel, released = excluded.released,
        max_tenant_kubernetes = excluded.max_tenant_kubernetes`,
  )
}

export async function writeSupport(database: Database, entry: SupportEntry, source: Source): Promise<void> {
  const { distribution, minor, released, end_of_life, end_of_extended_support } = entry
  await execute(
    database,
    Prisma.sql`
      insert into kubernetes_support
        (distribution, minor, source, released, end_of_life, end_of_extended_support)
      values (${distribution}, ${minor}, ${source}, ${released}::date, ${end_of_life}::date,
        ${end_of_extended_support}::date)
      on conflict (distribution, minor, source) do update set released = excluded.released,
        end_of_life = excluded.end_of_life, end_of_extended_support = excluded.end_of_extended_support`,
  )
}
