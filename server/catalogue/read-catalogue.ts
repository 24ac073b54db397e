import { z } from 'zod'
import { catalogueMappings } from '../../lib/contracts/catalogue-mappings.ts'
import { catalogueMarks } from '../../lib/contracts/catalogue-marks.ts'
import { catalogueReleases } from '../../lib/contracts/catalogue-releases.ts'
import { catalogueSupport } from '../../lib/contracts/catalogue-support.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { catalogueOf, type Catalogue, type CatalogueEntries } from './catalogue.ts'
import { readRevision } from './revision.ts'
import { shippedReleases, shippedSupport } from './shipped.ts'

const kept = new WeakMap<Database, { revision: number; catalogue: Catalogue }>()

/**
 * The catalogue as it stands in this database. It is read again after an edit only, of whichever process: one small query
 * tells.
 */
export async function readCatalogue(database: Database): Promise<Catalogue> {
  const revision = await readRevision(database)
  const before = kept.get(database)
  if (before?.revision === revision) return before.catalogue
  const catalogue = await loadCatalogue(database)
  kept.set(database, { revision, catalogue })
  return catalogue
}

/** The same, read anew: for an edit, which sees its own changes so. */
export const loadCatalogue = async (database: Database): Promise<Catalogue> =>
  catalogueOf(await loadEntries(database))

/** All entries: those that ship, and those that the database adds. */
export async function loadEntries(database: Database): Promise<CatalogueEntries> {
  const { releases, support, ...rest } = await readEntries(database)
  return {
    ...rest,
    releases: [...shippedReleases, ...releases],
    support: [...shippedSupport, ...support],
  }
}

const storedEntries = z.object({
  releases: z.array(catalogueReleases.row),
  support: z.array(catalogueSupport.row),
  marks: z.array(catalogueMarks.row),
  mappings: z.array(
    catalogueMappings.row.extend({
      mapped_at: z.string().transform((text) => new Date(text).toISOString()),
    }),
  ),
})

/** The entries that the database adds, all as of one instant. */
async function readEntries(database: Database): Promise<CatalogueEntries> {
  const [found] = await query(
    database,
    storedEntries,
    Prisma.sql`
      select
        ${listOf(Prisma.sql`
          select version, channel, released, max_tenant_kubernetes, source from kamaji_releases`)} as releases,
        ${listOf(Prisma.sql`
          select distribution, minor, released, end_of_life, end_of_extended_support, source
          from kubernetes_support`)} as support,
        ${listOf(Prisma.sql`select day, label, note, author from catalogue_marks`)} as marks,
        ${listOf(Prisma.sql`
          select mapping.raw as version, mapping.release, mapping.author, mapping.mapped_at,
            coalesce(corrected.channel, updated.channel, mapping.channel) as channel
          from version_mappings as mapping
          left join kamaji_releases as corrected
            on corrected.version = mapping.release and corrected.source = 'admin'
          left join kamaji_releases as updated
            on updated.version = mapping.release and updated.source = 'update'`)} as mappings`,
  )
  return found ?? { releases: [], support: [], marks: [], mappings: [] }
}

const listOf = (rows: Prisma.Sql) =>
  Prisma.sql`(select coalesce(json_agg(entry), '[]'::json) from (${rows}) as entry)`
