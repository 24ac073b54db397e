import { z } from 'zod'
import type { UnrecognisedVersion } from '../../lib/contracts/unrecognised-version.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { unrecognised } from '../versions/parse-kubernetes.ts'
import { readCatalogue } from './read-catalogue.ts'
import { suggestRelease } from './suggest-release.ts'

/** Most installations first, then the last seen. Read from the aggregates: figures of today may be a minute old. */
export async function unrecognisedVersions(database: Database): Promise<UnrecognisedVersion[]> {
  const { releases } = await readCatalogue(database)
  const rows = await query(
    database,
    z.object({
      version: z.string(),
      installations: z.number(),
      events: z.number(),
      last_day: z.string().nullable(),
    }),
    Prisma.sql`
      with unknown as (select id, raw from kamaji_readings where channel = 'unrecognised'),
      newest as (select max(day) as day from rollup_days),
      counts as (
        select kamaji_id, day, installations, 0 as events from fleet_days
        union all
        select kamaji_id, day, 0, created + deleted + edits + upgrades from lifecycle_days
      )
      select unknown.raw as version,
        coalesce(sum(counts.installations) filter (where counts.day = newest.day), 0)::float8 as installations,
        coalesce(sum(counts.events), 0)::float8 as events, max(counts.day)::text as last_day
      from unknown
      cross join newest
      left join counts on counts.kamaji_id = unknown.id
      group by unknown.raw
      order by installations desc, last_day desc nulls last, unknown.raw collate "C"`,
  )
  return rows.map((row) => ({
    ...row,
    suggestion: suggestRelease(row.version, releases),
    can_be_mapped: row.version !== unrecognised,
  }))
}
