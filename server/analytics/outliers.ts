import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { dominatingShare, outliers } from '../../lib/contracts/outliers.ts'
import { addDays, type Day } from '../../lib/time/day.ts'
import { since } from '../storage/aggregate-versions.ts'
import { lastReports } from '../storage/last-reports.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { activeDays } from '../storage/stale-days.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matching, oneDayRule } from './filters.ts'
import { largestInstallation } from './largest-installation.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

/** The largest first. Rows of installations are only looked at when the aggregates tell that there is one to be found. */
export const answerOutliers: Answerer<typeof outliers> = async (database, parameters, now) => {
  const { end, asOf } = await rolledPeriod(database, parameters, now, since.stockDetails)
  const { largest, all } = await largestInstallation(database, parameters, end)
  const isDominated = end !== null && largest > dominatingShare * all
  const rows = isDominated ? await dominating(database, parameters, end, all) : []
  const facts = {
    as_of: asOf,
    n: all,
    one_day_installations: await oneDayInstallations(database, parameters, end),
  }
  return answerOf(outliers, parameters, facts, rows)
}

const listed = outliers.row.omit({ share: true }).extend({
  last_seen: z.date().transform((date) => date.toISOString()),
})

async function dominating(
  database: Database,
  parameters: ParametersOf<typeof outliers>,
  day: Day,
  all: number,
): Promise<RowOf<typeof outliers>[]> {
  const planes = Prisma.sql`(report.running + report.sleeping + report.not_ready + report.upgrading)`
  const rows = await query(
    database,
    listed,
    Prisma.sql`
      select report.installation, report.last_at as last_seen, kamaji.raw as kamaji, kubernetes.raw as kubernetes,
        kubernetes.distribution, ${planes} as control_planes
      from ${lastReports(addDays(day, 1 - activeDays), day)} as report
      join kamaji_versions as kamaji on kamaji.id = report.kamaji_id
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      where ${planes} > ${dominatingShare}::float8 * ${all}::float8
        and ${oneDayRule(parameters.one_day, Prisma.sql`report.one_day`)}
        and ${matching(parameters, Prisma.sql`report`, Prisma.sql`kubernetes`)}
      order by control_planes desc, report.installation`,
  )
  return rows.map((row) => ({ ...row, share: row.control_planes / all }))
}
