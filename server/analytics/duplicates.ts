import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { duplicates, manyReturns } from '../../lib/contracts/duplicates.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matching, oneDayRule } from './filters.ts'
import { rolledPeriod } from './period.ts'

const row = duplicates.row.extend({
  busy_days: sqlCount,
  kamaji_returns: sqlCount,
  kubernetes_returns: sqlCount,
})

/** The one with the newest signs first. */
export const answerDuplicates: Answerer<typeof duplicates> = async (database, parameters, now) => {
  const { asOf } = await rolledPeriod(database, parameters, now, since.duplicateSigns)
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select sign.installation, count(*) filter (where sign.sign = 'reports') as busy_days,
        count(*) filter (where sign.sign = 'kamaji') as kamaji_returns,
        count(*) filter (where sign.sign = 'kubernetes') as kubernetes_returns,
        max(sign.day)::text as last_sign
      from (${signsOf(parameters)}) as sign
      join installation_days as report on report.installation = sign.installation and report.day = sign.day
      join installations on installations.installation = sign.installation
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      where ${oneDayRule(parameters.one_day, Prisma.sql`(report.day = installations.first_day)`)}
        and ${matching(parameters, Prisma.sql`report`, Prisma.sql`kubernetes`)}
      group by sign.installation
      having ${areEnough}
      order by last_sign desc, sign.installation`,
  )
  return answerOf(duplicates, parameters, { as_of: asOf, n: rows.length }, rows)
}

const areEnough = Prisma.sql`
  count(*) filter (where sign = 'reports') > 0 or count(*) filter (where sign <> 'reports') >= ${manyReturns}`

/** Of the installations with enough signs in the period: those of all others, which are most, are never joined. */
const signsOf = ({ from, to }: ParametersOf<typeof duplicates>) => Prisma.sql`
  select installation, day, sign from duplicate_signs
  where day between ${from}::date and ${to}::date and installation in (
    select installation from duplicate_signs
    where day between ${from}::date and ${to}::date
    group by installation
    having ${areEnough} )`
