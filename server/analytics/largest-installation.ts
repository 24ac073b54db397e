import { z } from 'zod'
import type { Filters } from '../../lib/contracts/parameters.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { matching, oneDayRule } from './filters.ts'

const row = z.object({ largest: z.number().nullable(), all: sqlCount.nullable() })

export interface Largest {
  /** control planes of the installation that has most */
  largest: number
  /** of all active installations that match */
  all: number
}

/** How large the largest installation of a day is: sizes stand in descending order, so that none but the first is read. */
export async function largestInstallation(
  database: Database,
  parameters: Filters & { one_day: 'exclude' | 'include' },
  day: Day | null,
): Promise<Largest> {
  const part = Prisma.sql`part`
  const conditions = Prisma.sql`part.day = ${day}::date
    and ${oneDayRule(parameters.one_day, Prisma.sql`part.one_day`)} and ${matching(parameters, part, part)}`
  const [found] = await query(
    database,
    row,
    Prisma.sql`
      select (select max(part.sizes[1]) from size_days as part where ${conditions}) as largest,
        (select sum(part.control_planes)::bigint from mix_days as part where ${conditions}) as all`,
  )
  return { largest: found?.largest ?? 0, all: found?.all ?? 0 }
}

/** Its part of all; 0 where there are none. */
export async function largestShare(...asked: Parameters<typeof largestInstallation>): Promise<number> {
  const { largest, all } = await largestInstallation(...asked)
  return all === 0 ? 0 : largest / all
}
