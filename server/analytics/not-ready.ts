import type { RowOf } from '../../lib/contracts/contract.ts'
import { notReady } from '../../lib/contracts/not-ready.ts'
import { shareInterval } from '../../lib/statistics/share-interval.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { compareKamaji } from '../versions/compare-kamaji.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matching, oneDayRule } from './filters.ts'
import { largestShare } from './largest-installation.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

const group = notReady.row
  .omit({ rate: true, low: true, high: true })
  .extend({ installations: sqlCount, control_planes: sqlCount, not_ready: sqlCount })

export const answerNotReady: Answerer<typeof notReady> = async (database, parameters, now) => {
  const { end, asOf } = await rolledPeriod(database, parameters, now)
  const fleet = Prisma.sql`fleet`
  const groups = await query(
    database,
    group,
    Prisma.sql`
      select kamaji.version,
        sum(fleet.installations)::bigint as installations,
        sum(fleet.running + fleet.sleeping + fleet.not_ready + fleet.upgrading)::bigint as control_planes,
        sum(fleet.not_ready)::bigint as not_ready
      from fleet_days as fleet
      join kamaji_readings as kamaji on kamaji.id = fleet.kamaji_id
      where fleet.day = ${end}::date
        and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)} and ${matching(parameters, fleet, fleet)}
      group by kamaji.version`,
  )
  const order = compareKamaji((await readCatalogue(database)).known)
  const rows = groups.map(withRate).sort((a, b) => order(a.version, b.version))
  const facts = {
    as_of: asOf,
    n: rows.reduce((sum, { installations }) => sum + installations, 0),
    one_day_installations: await oneDayInstallations(database, parameters, end),
    largest_share: await largestShare(database, parameters, end),
  }
  return answerOf(notReady, parameters, facts, rows)
}

function withRate(counts: Omit<RowOf<typeof notReady>, 'rate' | 'low' | 'high'>): RowOf<typeof notReady> {
  const { control_planes, not_ready } = counts
  const interval = shareInterval(not_ready, control_planes)
  if (interval === null) return { ...counts, rate: null, low: null, high: null }
  return { ...counts, rate: not_ready / control_planes, ...interval }
}
