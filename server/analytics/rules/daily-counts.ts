import { z } from 'zod'
import type { Filters } from '../../../lib/contracts/parameters.ts'
import type { Day } from '../../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../../storage/sql.ts'
import { matching, oneDayRule } from '../filters.ts'
import { sourceOf } from './rule-source.ts'
import type { SelectedRule } from './select-rule.ts'
import { verdictSql } from './verdict-sql.ts'

export type Scope = Filters & { one_day: 'exclude' | 'include' }

/** What a rule holds for, of all that match the filters. */
export interface RuleCounts {
  total: number
  hit: number
  /** of those neither hit nor missed */
  unjudged: number
  controlPlanes: number
  controlPlanesHit: number
}

export const nothing: RuleCounts = { total: 0, hit: 0, unjudged: 0, controlPlanes: 0, controlPlanesHit: 0 }

const row = z.object({
  day: z.string(),
  verdict: z.enum(['hit', 'open', 'miss']),
  counted: sqlCount,
  control_planes: sqlCount,
})

/** The counts of each of the days that has any: active installations, or creates received on it. */
export async function dailyCounts(
  database: Database,
  scope: Scope,
  selected: SelectedRule,
  days: readonly Day[],
): Promise<Map<Day, RuleCounts>> {
  const [first, last] = [days[0], days.at(-1)]
  const counts = new Map<Day, RuleCounts>()
  if (first === undefined || last === undefined) return counts
  const { rows, hasOneDay } = sourceOf(selected)
  const part = Prisma.sql`part`
  const groups = await query(
    database,
    row,
    Prisma.sql`
      select part.day::text, ${verdictSql(selected, 'part')} as verdict,
        sum(part.counted)::bigint as counted, sum(part.control_planes)::bigint as control_planes
      from ${rows(first, last)} as part
      where part.day = any(${days}::date[]) and ${matching(scope, part, part)}
        and ${hasOneDay ? oneDayRule(scope.one_day, Prisma.sql`part.one_day`) : Prisma.sql`true`}
      group by part.day, verdict`,
  )
  for (const { day, verdict, counted, control_planes } of groups) {
    const before = counts.get(day) ?? nothing
    counts.set(day, {
      total: before.total + counted,
      hit: before.hit + (verdict === 'hit' ? counted : 0),
      unjudged: before.unjudged + (verdict === 'open' ? counted : 0),
      controlPlanes: before.controlPlanes + control_planes,
      controlPlanesHit: before.controlPlanesHit + (verdict === 'hit' ? control_planes : 0),
    })
  }
  return counts
}

/** Counts of several days together. */
export function sumOf(counts: readonly RuleCounts[]): RuleCounts {
  return counts.reduce(
    (sum, day) => ({
      total: sum.total + day.total,
      hit: sum.hit + day.hit,
      unjudged: sum.unjudged + day.unjudged,
      controlPlanes: sum.controlPlanes + day.controlPlanes,
      controlPlanesHit: sum.controlPlanesHit + day.controlPlanesHit,
    }),
    nothing,
  )
}
