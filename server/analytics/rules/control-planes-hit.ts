import { z } from 'zod'
import { shareInterval } from '../../../lib/statistics/share-interval.ts'
import type { Day } from '../../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../../storage/sql.ts'
import { matching, oneDayRule } from '../filters.ts'
import type { Scope } from './daily-counts.ts'
import { sourceOf } from './rule-source.ts'
import type { SelectedRule } from './select-rule.ts'
import { isHit } from './verdict-sql.ts'

const row = z.object({ total: sqlCount, hit: sqlCount })

/** Control planes of the installations active on the day, and of those that the rule holds for. */
export async function controlPlanesHit(database: Database, scope: Scope, selected: SelectedRule, day: Day) {
  const part = Prisma.sql`part`
  const [counts] = await query(
    database,
    row,
    Prisma.sql`
      select coalesce(sum(part.control_planes), 0)::bigint as total,
        coalesce(sum(part.control_planes) filter (where ${isHit(selected, 'part')}), 0)::bigint as hit
      from ${sourceOf(selected).rows(day, day)} as part
      where part.day = ${day}::date and ${oneDayRule(scope.one_day, Prisma.sql`part.one_day`)}
        and ${matching(scope, part, part)}`,
  )
  const { total, hit } = counts ?? { total: 0, hit: 0 }
  const interval = shareInterval(hit, total)
  return {
    control_planes_total: total,
    control_planes_hit: hit,
    control_planes_share: total === 0 ? null : hit / total,
    control_planes_low: interval?.low ?? null,
    control_planes_high: interval?.high ?? null,
  }
}
