import { z } from 'zod'
import type { Filters } from '../../../lib/contracts/parameters.ts'
import type { Day } from '../../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../../storage/sql.ts'
import { matching, oneDayRule } from '../filters.ts'
import { sourceOf } from './rule-source.ts'
import type { SelectedRule } from './select-rule.ts'
import { isHit, isNotMissed } from './verdict-sql.ts'

export type Scope = Filters & { one_day: 'exclude' | 'include' }

/** What a rule holds for, of all that match the filters. */
export interface RuleCounts {
  total: number
  hit: number
  /** of those neither hit nor missed */
  unjudged: number
}

export const nothing: RuleCounts = { total: 0, hit: 0, unjudged: 0 }

const row = z.object({ day: z.string(), total: sqlCount, hit: sqlCount, not_missed: sqlCount })

/** The counts of each of the days that has any: active installations, or creates received on it. */
export async function dailyCounts(
  database: Database,
  scope: Scope,
  selected: SelectedRule,
  days: readonly Day[],
): Promise<Map<Day, RuleCounts>> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const { rows, hasOneDay } = sourceOf(selected)
  const part = Prisma.sql`part`
  // the sums are of 32 bits: those of more are far slower, and there are many rows
  const counts = await query(
    database,
    row,
    Prisma.sql`
      select part.day::text, sum(part.counted) as total,
        coalesce(sum(part.counted) filter (where ${isHit(selected, 'part')}), 0) as hit,
        coalesce(sum(part.counted) filter (where ${isNotMissed(selected, 'part')}), 0) as not_missed
      from ${rows(first, last)} as part
      where part.day = any(${days}::date[]) and ${matching(scope, part, part)}
        and ${hasOneDay ? oneDayRule(scope.one_day, Prisma.sql`part.one_day`) : Prisma.sql`true`}
      group by part.day`,
  )
  return new Map(
    counts.map(({ day, total, hit, not_missed }) => [day, { total, hit, unjudged: not_missed - hit }]),
  )
}

/** Counts of several days together. */
export function sumOf(counts: readonly RuleCounts[]): RuleCounts {
  return counts.reduce(
    (sum, { total, hit, unjudged }) => ({
      total: sum.total + total,
      hit: sum.hit + hit,
      unjudged: sum.unjudged + unjudged,
    }),
    nothing,
  )
}
