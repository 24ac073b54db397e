import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { coverage, coverageStates } from '../../lib/contracts/coverage.ts'
import { addDays, dayOf, minDay } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { activeDays } from '../storage/stale-days.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matching } from './filters.ts'

/** Silent for longer is gone. */
const silentDays = 60
const liveMs = 3_600_000

type State = (typeof coverageStates)[number]

export const answerCoverage: Answerer<typeof coverage> = async (database, parameters, now) => {
  const parts = await partsOf(database, parameters, now)
  const known = parts.filter(({ one_day }) => parameters.one_day === 'include' || !one_day)
  const rows = coverageStates.map((state) => {
    const counted = (state === 'one_day' ? parts : known).filter((part) => isIn(state, part))
    return {
      state,
      installations: sum(counted, 'installations'),
      control_planes: sum(counted, 'control_planes'),
    }
  })
  const facts = {
    as_of: now.toISOString(),
    n: sum(known, 'installations'),
    one_day_installations: sum(
      parts.filter(({ one_day }) => one_day),
      'installations',
    ),
  }
  return answerOf(coverage, parameters, facts, rows)
}

const partRow = z.object({
  age: z.enum(['active', 'silent', 'gone']),
  live: z.boolean(),
  one_day: z.boolean(),
  unrecognised: z.boolean(),
  installations: sqlCount,
  control_planes: sqlCount,
})
type Part = z.infer<typeof partRow>

function isIn(state: State, part: Part): boolean {
  if (state === 'live' || state === 'one_day' || state === 'unrecognised') return part[state]
  return part.age === state
}

const sum = (parts: readonly Part[], key: 'installations' | 'control_planes') =>
  parts.reduce((total, part) => total + part[key], 0)

/** The fleet in a few disjoint parts, by each installation's last report up to the end of the period. */
async function partsOf(
  database: Database,
  parameters: ParametersOf<typeof coverage>,
  now: Date,
): Promise<Part[]> {
  const to = minDay(parameters.to, dayOf(now))
  const liveSince = new Date(now.getTime() - liveMs).toISOString()
  return query(
    database,
    partRow,
    Prisma.sql`
      select
        case
          when report.day > ${addDays(to, -activeDays)}::date then 'active'
          when report.day >= ${addDays(to, -silentDays)}::date then 'silent'
          else 'gone'
        end as age,
        report.last_at >= ${liveSince}::timestamptz as live,
        report.day = installations.first_day as one_day,
        kamaji.channel = 'unrecognised' or kubernetes.minor = 'unrecognised' as unrecognised,
        count(*) as installations,
        sum(report.running + report.sleeping + report.not_ready + report.upgrading)::bigint as control_planes
      from installations
      cross join lateral (
        select * from installation_days
        where installation_days.installation = installations.installation and day <= ${to}::date
        order by day desc limit 1
      ) as report
      join kamaji_readings as kamaji on kamaji.id = report.kamaji_id
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      where ${matching(parameters, Prisma.sql`report`, Prisma.sql`kubernetes`)}
      group by 1, 2, 3, 4`,
  )
}
