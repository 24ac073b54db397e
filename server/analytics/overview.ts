import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { overview } from '../../lib/contracts/overview.ts'
import { addDays, dayOf, minDay, type Day } from '../../lib/time/day.ts'
import { lastReports } from '../storage/last-reports.ts'
import { retainedFrom } from '../storage/retained-from.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { activeDays } from '../storage/stale-days.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matching, oneDayRule } from './filters.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

type Parameters = ParametersOf<typeof overview>

const daysBefore = [0, 7, 30] as const

export const answerOverview: Answerer<typeof overview> = async (database, parameters, now) => {
  const to = minDay(parameters.to, dayOf(now))
  const from = addDays(to, -Math.max(...daysBefore))
  const { days, end, asOf } = await rolledPeriod(database, { from, to, interval: 'day' }, now)
  const rolled = new Set(days)
  const rows: RowOf<typeof overview>[] = []
  for (const days_before of daysBefore) {
    const day = end === null ? null : addDays(end, -days_before)
    if (day === null || !rolled.has(day)) continue
    const counts = await countsOn(database, parameters, day)
    rows.push({
      days_before,
      day,
      ...counts,
      median_control_planes: await medianOn(database, parameters, day),
    })
  }
  const facts = {
    as_of: asOf,
    n: rows[0]?.installations ?? 0,
    one_day_installations: await oneDayInstallations(database, parameters, end),
  }
  return answerOf(overview, parameters, facts, rows)
}

const countsRow = z.object({ installations: sqlCount, control_planes: sqlCount, not_ready: sqlCount })

async function countsOn(
  database: Database,
  parameters: Parameters,
  day: Day,
): Promise<z.infer<typeof countsRow>> {
  const fleet = Prisma.sql`fleet`
  const [counts] = await query(
    database,
    countsRow,
    Prisma.sql`
      select coalesce(sum(installations), 0)::bigint as installations,
        coalesce(sum(running + sleeping + not_ready + upgrading), 0)::bigint as control_planes,
        coalesce(sum(not_ready), 0)::bigint as not_ready
      from fleet_days as fleet
      where fleet.day = ${day}::date
        and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)}
        and ${matching(parameters, fleet, fleet)}`,
  )
  return counts ?? { installations: 0, control_planes: 0, not_ready: 0 }
}

/** No aggregate holds a median: it is taken from the reports themselves, while all of them are kept. */
async function medianOn(database: Database, parameters: Parameters, day: Day): Promise<number | null> {
  const from = addDays(day, 1 - activeDays)
  if (from < ((await retainedFrom(database)) ?? from)) return null
  const rows = await query(
    database,
    z.object({ median: z.number().nullable() }),
    Prisma.sql`
      select percentile_cont(0.5) within group (
        order by report.running + report.sleeping + report.not_ready + report.upgrading) as median
      from ${lastReports(from, day)} as report
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      where ${oneDayRule(parameters.one_day, Prisma.sql`report.one_day`)}
        and ${matching(parameters, Prisma.sql`report`, Prisma.sql`kubernetes`)}`,
  )
  return rows[0]?.median ?? null
}
