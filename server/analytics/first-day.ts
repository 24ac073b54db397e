import { z } from 'zod'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'

const row = z.object({ day: z.string().nullable() })

/** First UTC day with a figure, at which `all time` begins; null while nothing has reported. */
export async function firstDay(database: Database): Promise<Day | null> {
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select least((select min(day) from fleet_days), (select min(day) from lifecycle_days))::text as day`,
  )
  return rows[0]?.day ?? null
}
