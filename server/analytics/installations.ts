import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { installations } from '../../lib/contracts/installations.ts'
import { dayOf, isDay } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { matching, oneDayRule } from './filters.ts'
import { pageOf, type PageReader } from './pages.ts'

type Parameters = ParametersOf<typeof installations>

export const answerInstallations: Answerer<typeof installations> = async (database, parameters, now) => {
  const { rows, next } = await pageOfInstallations(database, parameters)
  const counts = await countsOf(database, parameters)
  const facts = {
    as_of: now.toISOString(),
    n: parameters.one_day === 'include' ? counts.all : counts.all - counts.one_day,
    one_day_installations: counts.one_day,
    next,
  }
  return answerOf(installations, parameters, facts, rows)
}

const instant = z.date().transform((date) => date.toISOString())
const place = z.tuple([z.string().refine(isDay), z.guid()])
const listed = installations.row.extend({
  first_seen: instant,
  last_seen: instant,
  reports: sqlCount,
})

/** By last day, the latest first, then by installation. */
export const pageOfInstallations: PageReader<typeof installations> = async (database, parameters) => {
  const { from, to, limit } = parameters
  const rows = await query(
    database,
    listed,
    Prisma.sql`
      select report.installation, installations.first_seen, report.last_at as last_seen,
        ( select sum(counted.reports)::bigint from installation_days as counted
          where counted.installation = report.installation
            and counted.day between ${from}::date and ${to}::date ) as reports,
        kamaji.raw as kamaji, kamaji.channel, kubernetes.raw as kubernetes, kubernetes.distribution,
        report.running, report.sleeping, report.not_ready, report.upgrading
      ${reportsIn(parameters)} and ${oneDayRule(parameters.one_day, isOneDay)} and ${after(parameters)}
      order by report.day desc, report.installation
      limit ${limit + 1}`,
  )
  return pageOf(rows, limit, (row) => writeCursor([dayOf(new Date(row.last_seen)), row.installation]))
}

const isOneDay = Prisma.sql`(report.day = installations.first_day)`

/** Each installation's last report of the period, if it matches the filters. */
const reportsIn = (parameters: Parameters) => Prisma.sql`
  from installation_days as report
  join installations on installations.installation = report.installation
  join kamaji_readings as kamaji on kamaji.id = report.kamaji_id
  join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
  where report.day between ${parameters.from}::date and ${parameters.to}::date
    and not exists (
      select 1 from installation_days as later
      where later.installation = report.installation
        and later.day > report.day and later.day <= ${parameters.to}::date )
    and ${matching(parameters, Prisma.sql`report`, Prisma.sql`kubernetes`)}`

function after({ cursor }: Parameters): Prisma.Sql {
  const last = readCursor(cursor, place)
  if (last === null) return Prisma.sql`true`
  const [day, installation] = last
  return Prisma.sql`report.day <= ${day}::date
    and (report.day < ${day}::date or report.installation > ${installation}::uuid)`
}

const countsRow = z.object({ all: sqlCount, one_day: sqlCount })

async function countsOf(database: Database, parameters: Parameters): Promise<z.infer<typeof countsRow>> {
  const [counts] = await query(
    database,
    countsRow,
    Prisma.sql`select count(*) as all, count(*) filter (where ${isOneDay}) as one_day ${reportsIn(parameters)}`,
  )
  return counts ?? { all: 0, one_day: 0 }
}
