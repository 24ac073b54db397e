import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { installations } from '../../lib/contracts/installations.ts'
import { dayOf, isDay, type Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isFiltered, matching, matchingIds, oneDayRule } from './filters.ts'
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
const listed = installations.row.extend({ first_seen: instant, last_seen: instant, reports: sqlCount })

/** By last day, the latest first, then by installation, downwards: as an index of installations has them. */
export const pageOfInstallations: PageReader<typeof installations> = async (database, parameters) => {
  const { limit } = parameters
  const rows = await query(
    database,
    listed,
    Prisma.sql`
      select * from (
        (${firstOf(reportedLast(parameters), parameters)})
        union all
        (${firstOf(reportedLater(parameters), parameters)})
      ) as listed
      order by day desc, installation desc
      limit ${limit + 1}`,
  )
  return pageOf(rows, limit, (row) => writeCursor([dayOf(new Date(row.last_seen)), row.installation]))
}

/** @param days a query of installations, each with its last day in the period */
const firstOf = (days: Prisma.Sql, parameters: Parameters) => Prisma.sql`
  select last.installation, last.first_seen, report.last_at as last_seen,
    ( select sum(counted.reports)::bigint from installation_days as counted
      where counted.installation = last.installation
        and counted.day between ${parameters.from}::date and ${parameters.to}::date ) as reports,
    kamaji.raw as kamaji, kamaji.channel, kubernetes.raw as kubernetes, kubernetes.distribution,
    report.running, report.sleeping, report.not_ready, report.upgrading, last.day
  from (${days}) as last
  join installation_days as report on report.installation = last.installation and report.day = last.day
  join kamaji_readings as kamaji on kamaji.id = report.kamaji_id
  join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
  where ${matching(parameters, Prisma.sql`report`, Prisma.sql`kubernetes`)}
    and ${oneDayRule(parameters.one_day, Prisma.sql`(last.day = last.first_day)`)} and ${after(parameters)}
  order by last.day desc, last.installation desc
  limit ${parameters.limit + 1}`

/** Those that have not reported since. */
const reportedLast = ({ from, to }: Parameters) => Prisma.sql`
  select installation, first_seen, first_day, last_day as day from installations
  where last_day between ${from}::date and ${to}::date`

/** Those that also reported after it: their last day in it is to be looked up. */
const reportedLater = ({ from, to }: Parameters) => Prisma.sql`
  select later.installation, later.first_seen, later.first_day, past.day
  from installations as later
  cross join lateral (
    select day from installation_days
    where installation_days.installation = later.installation and day between ${from}::date and ${to}::date
    order by day desc limit 1
  ) as past
  where later.last_day > ${to}::date and later.first_day <= ${to}::date`

function after({ cursor }: Parameters): Prisma.Sql {
  const last = readCursor(cursor, place)
  if (last === null) return Prisma.sql`true`
  const [day, installation] = last
  return Prisma.sql`(last.day, last.installation) < (${day}::date, ${installation}::uuid)`
}

const countsRow = z.object({ all: sqlCount, one_day: sqlCount })

/** Without filters the rows themselves are not looked at. */
async function countsOf(database: Database, parameters: Parameters): Promise<z.infer<typeof countsRow>> {
  const [counts] = await query(
    database,
    countsRow,
    isFiltered(parameters)
      ? countMatching(parameters)
      : Prisma.sql`select count(*) as all, count(*) filter (where day = first_day) as one_day
          from (${lastDays(parameters)}) as last`,
  )
  return counts ?? { all: 0, one_day: 0 }
}

const lastDays = (parameters: Parameters) =>
  Prisma.sql`${reportedLast(parameters)} union all ${reportedLater(parameters)}`

/**
 * Most reported on the last day itself: those rows stand together. The last row of each other one is looked up, which a
 * limit makes sure of: a join would read every row there is.
 */
function countMatching(parameters: Parameters): Prisma.Sql {
  const { to } = parameters
  const matches = matchingIds(parameters, Prisma.sql`report`)
  return Prisma.sql`
    select sum(part.reported)::bigint as all, sum(part.one_day)::bigint as one_day
    from (
      select count(*) as reported, 0 as one_day
      from installation_days as report
      where report.day = ${to}::date and ${matches}
      union all
      select 0, count(*)
      from installations as newcomer
      join installation_days as report on report.installation = newcomer.installation
      where newcomer.first_day = ${to}::date and report.day = ${to}::date and ${matches}
      union all
      ${countLast(reportedLast(parameters), to, matches)}
      union all
      ${countLast(reportedLater(parameters), to, matches)}
    ) as part`
}

/** @param days a query of installations, each with its last day in the period */
const countLast = (days: Prisma.Sql, to: Day, matches: Prisma.Sql) => Prisma.sql`
  select count(*), count(*) filter (where last.day = last.first_day)
  from (${days}) as last
  cross join lateral (
    select kamaji_id, kubernetes_id from installation_days
    where installation_days.installation = last.installation and installation_days.day = last.day
    order by day desc limit 1
  ) as report
  where last.day < ${to}::date and ${matches}`
