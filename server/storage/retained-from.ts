import { z } from 'zod'
import { isDay, type Day } from '../../lib/time/day.ts'
import { Prisma, query, type Database } from './sql.ts'

/** Key in `deployment`. Whoever deletes days of installations sets it first, to the first day that stays whole. */
export const retainedFromKey = 'retained_from'

/** The first day whose rows of installations are all still there; null when none was ever deleted. */
export async function retainedFrom(database: Database): Promise<Day | null> {
  const rows = await query(
    database,
    z.object({ value: z.string().refine(isDay) }),
    Prisma.sql`select value from deployment where key = ${retainedFromKey}`,
  )
  return rows[0]?.value ?? null
}
