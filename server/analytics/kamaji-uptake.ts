import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { kamajiUptake } from '../../lib/contracts/kamaji-uptake.ts'
import { daysBetween, minDay, type Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { daysOf } from './days-of.ts'
import { matching, oneDayRule } from './filters.ts'
import { fleetTotals, planesOf, type FleetTotal } from './fleet-totals.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'
import { coursesUpTo, type Course } from './release-courses.ts'

type Parameters = ParametersOf<typeof kamajiUptake>

export const answerKamajiUptake: Answerer<typeof kamajiUptake> = async (database, parameters, now) => {
  const { end, asOf } = await rolledPeriod(database, parameters, now)
  const courses = end === null ? [] : await coursesUpTo(database, parameters, end)
  const last = end ?? parameters.to
  const first = courses.reduce<Day>((earliest, { released }) => minDay(earliest, released), last)
  const whole = { ...parameters, kamaji: [], channel: [], interval: 'day' as const }
  const period = await rolledPeriod(database, { ...whole, from: first, to: last }, now)
  const isAsked = (day: Day) => day === last || courses.some((course) => isIn(course, day))
  const buckets = period.buckets.filter(({ bucket }) => isAsked(bucket))
  const totals = await fleetTotals(database, { ...period, buckets }, whole)
  const counts = await countsOf(database, whole, courses)
  const facts = {
    as_of: asOf,
    n: totals.find(({ bucket }) => bucket === last)?.installations ?? 0,
    one_day_installations: await oneDayInstallations(database, whole, end),
  }
  return answerOf(
    kamajiUptake,
    parameters,
    facts,
    courses.flatMap((course) => rowsOf(course, totals, counts)),
  )
}

const isIn = ({ released, last }: Course, day: Day) => released <= day && day <= last

type Counts = ReadonlyMap<string, { installations: number; control_planes: number }>

/** Installations and control planes on the spellings of each course, by `id day`. */
async function countsOf(
  database: Database,
  parameters: Parameters,
  courses: readonly Course[],
): Promise<Counts> {
  const spans = courses.flatMap(({ ids, ...span }) => ids.map((id) => ({ id, ...span })))
  const fleet = Prisma.sql`fleet`
  const rows = await query(
    database,
    z.object({ id: z.number(), day: z.string(), installations: sqlCount, control_planes: sqlCount }),
    Prisma.sql`
      select span.id, part.day::text, part.installations, part.control_planes
      from unnest(${spans.map(({ id }) => id)}::int[], ${spans.map(({ released }) => released)}::date[],
        ${spans.map(({ last }) => last)}::date[]) as span (id, first, last)
      cross join lateral (
        select fleet.day, sum(fleet.installations)::bigint as installations,
          sum(fleet.running + fleet.sleeping + fleet.not_ready + fleet.upgrading)::bigint as control_planes
        from ${daysOf('fleet', parameters)} as fleet
        where fleet.kamaji_id = span.id and fleet.day between span.first and span.last
          and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)} and ${matching(parameters, fleet, fleet)}
        group by fleet.day
      ) as part`,
  )
  return new Map(rows.map(({ id, day, ...counts }) => [`${id} ${day}`, counts]))
}

/** A row a day on which anything was active. */
function rowsOf(course: Course, totals: readonly FleetTotal[], counts: Counts): RowOf<typeof kamajiUptake>[] {
  const { version, released, ids } = course
  return totals.flatMap((total) => {
    const { bucket: day } = total
    const planes = planesOf(total)
    if (!isIn(course, day) || total.installations === 0) return []
    const found = ids.flatMap((id) => counts.get(`${id} ${day}`) ?? [])
    const installations = found.reduce((sum, one) => sum + one.installations, 0)
    const control_planes = found.reduce((sum, one) => sum + one.control_planes, 0)
    return [
      {
        version,
        released,
        days_since: daysBetween(released, day),
        day,
        installations,
        control_planes,
        share: installations / total.installations,
        control_planes_share: planes === 0 ? 0 : control_planes / planes,
      },
    ]
  })
}
