import { z } from 'zod'
import { concentrationOf } from '../../../lib/statistics/concentration.ts'
import type { Day } from '../../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../../storage/sql.ts'
import { matching, oneDayRule } from '../filters.ts'
import type { Scope } from './daily-counts.ts'
import type { SelectedRule } from './select-rule.ts'
import { isHit } from './verdict-sql.ts'

const sizeRow = z.object({ moving: z.boolean(), size: z.number(), installations: sqlCount })
const silentRow = z.object({ silent: sqlCount, silent_control_planes: sqlCount })

/** Who is behind the installations hit on the day: how large they are, and whether they still move. */
export async function sizeDetails(database: Database, scope: Scope, selected: SelectedRule, day: Day) {
  const part = Prisma.sql`part`
  const sizes = await query(
    database,
    sizeRow,
    Prisma.sql`
      select part.moving, size.size, count(*) as installations
      from size_days as part
      cross join lateral unnest(part.sizes) as size (size)
      where part.day = ${day}::date and ${isHit(selected, 'part')}
        and ${oneDayRule(scope.one_day, Prisma.sql`part.one_day`)} and ${matching(scope, part, part)}
      group by part.moving, size.size`,
  )
  const concentration = concentrationOf(
    sizes.map(({ size, installations }) => ({ value: size, count: installations })),
  )
  const installations = (isMoving: boolean) =>
    sizes.reduce((sum, size) => sum + (size.moving === isMoving ? size.installations : 0), 0)
  return {
    largest_share: concentration?.largestShare ?? null,
    holding_80: concentration?.holding80 ?? null,
    moving: installations(true),
    frozen: installations(false),
  }
}

/** Those that the rule held for when they last reported, 7 to 60 days before. */
export async function silentDetails(database: Database, scope: Scope, selected: SelectedRule, day: Day) {
  const part = Prisma.sql`part`
  const [counts] = await query(
    database,
    silentRow,
    Prisma.sql`
      select coalesce(sum(part.installations), 0)::bigint as silent,
        coalesce(sum(part.control_planes), 0)::bigint as silent_control_planes
      from absent_days as part
      where part.day = ${day}::date and part.state = 'silent' and ${isHit(selected, 'part')}
        and ${oneDayRule(scope.one_day, Prisma.sql`part.one_day`)} and ${matching(scope, part, part)}`,
  )
  return counts ?? { silent: 0, silent_control_planes: 0 }
}
