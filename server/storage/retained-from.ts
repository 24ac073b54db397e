import { z } from 'zod'
import { isDay, type Day } from '../../lib/time/day.ts'
import { execute, Prisma, query, type Database } from './sql.ts'

const key = 'retained_from'

/** The first day whose rows of installations are all still there; null when none was ever deleted. */
export async function retainedFrom(database: Database): Promise<Day | null> {
  const rows = await query(
    database,
    z.object({ value: z.string().refine(isDay) }),
    Prisma.sql`select value from deployment where key = ${key}`,
  )
  return rows[0]?.value ?? null
}

/** Whoever deletes days of installations says so first: `day` is the first one that stays whole. */
export async function retainFrom(database: Database, day: Day): Promise<void> {
  await execute(
    database,
    Prisma.sql`
      insert into deployment (key, value) values (${key}, ${day})
      on conflict (key) do update set value = excluded.value`,
  )
}
