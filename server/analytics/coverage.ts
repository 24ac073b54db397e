import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { coverage, coverageStates } from '../../lib/contracts/coverage.ts'
import { addDays, dayOf, minDay, type Day } from '../../lib/time/day.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { activeDays } from '../storage/stale-days.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matching } from './filters.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'

type State = (typeof coverageStates)[number]

export const answerCoverage: Answerer<typeof coverage> = async (database, parameters, now) => {
  const { end, asOf } = await lastRolled(database, parameters, now)
  const parts = end === null ? [] : await partsOf(database, parameters, end)
  const known = parts.filter(({ one_day }) => parameters.one_day === 'include' || !one_day)
  const rows = coverageStates.map((state) => rowOf(state, state === 'one_day' ? parts : known))
  const facts = {
    as_of: asOf,
    n: sum(known, 'installations'),
    one_day_installations: sum(
      parts.filter(({ one_day }) => one_day),
      'installations',
    ),
  }
  return answerOf(coverage, parameters, facts, end === null ? [] : rows)
}

/** The newest day up to the period's end that stands in the aggregates: today, or yesterday for a moment after midnight. */
function lastRolled(
  database: Database,
  { to }: ParametersOf<typeof coverage>,
  now: Date,
): Promise<RolledPeriod> {
  const last = minDay(to, dayOf(now))
  const period = { from: addDays(last, 1 - activeDays), to: last, interval: 'day' } as const
  return rolledPeriod(database, period, now, since.stockDetails)
}

const partRow = z.object({
  age: z.enum(['active', 'silent', 'gone']),
  one_day: z.boolean(),
  unrecognised: z.boolean(),
  installations: sqlCount,
  control_planes: sqlCount,
  live: sqlCount,
  live_planes: sqlCount,
})
type Part = z.infer<typeof partRow>

function rowOf(state: State, parts: readonly Part[]): RowOf<typeof coverage> {
  if (state === 'live')
    return { state, installations: sum(parts, 'live'), control_planes: sum(parts, 'live_planes') }
  const isIn = (part: Part) =>
    state === 'one_day' || state === 'unrecognised' ? part[state] : part.age === state
  const counted = parts.filter(isIn)
  return {
    state,
    installations: sum(counted, 'installations'),
    control_planes: sum(counted, 'control_planes'),
  }
}

const sum = (parts: readonly Part[], key: 'installations' | 'control_planes' | 'live' | 'live_planes') =>
  parts.reduce((total, part) => total + part[key], 0)

/** The fleet on a day in a few disjoint parts, by each installation's last report up to its end. */
async function partsOf(
  database: Database,
  parameters: ParametersOf<typeof coverage>,
  day: Day,
): Promise<Part[]> {
  const part = Prisma.sql`part`
  return query(
    database,
    partRow,
    Prisma.sql`
      select part.age, part.one_day,
        kamaji.channel = 'unrecognised' or part.minor = 'unrecognised' as unrecognised,
        sum(part.installations)::bigint as installations, sum(part.control_planes)::bigint as control_planes,
        sum(part.live)::bigint as live, sum(part.live_planes)::bigint as live_planes
      from (
        select 'active' as age, one_day, kamaji_id, minor, distribution, installations,
          running + sleeping + not_ready + upgrading as control_planes, live, live_planes
        from fleet_days where day = ${day}::date
        union all
        select state, one_day, kamaji_id, minor, distribution, installations, control_planes, 0, 0
        from absent_days where day = ${day}::date
      ) as part
      join kamaji_readings as kamaji on kamaji.id = part.kamaji_id
      where ${matching(parameters, part, part)}
      group by 1, 2, 3`,
  )
}
