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
      from duplicate_signs as sign
      join installation_days as report on report.installation = sign.installation and report.day = sign.day
      join installations on installations.installation = sign.installation
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      where sign.day between ${parameters.from}::date and ${parameters.to}::date
        and ${oneDayRule(parameters.one_day, Prisma.sql`(report.day = installations.first_day)`)}
        and ${matching(parameters, Prisma.sql`report`, Prisma.sql`kubernetes`)}
      group by sign.installation
      having count(*) filter (where sign.sign = 'reports') > 0
        or count(*) filter (where sign.sign <> 'reports') >= ${manyReturns}
      order by last_sign desc, sign.installation`,
  )
  return answerOf(duplicates, parameters, { as_of: asOf, n: rows.length }, rows)
}
