import { z } from 'zod'
import { kamajiPathKinds, kamajiUpgrades } from '../../lib/contracts/kamaji-upgrades.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { compareKamaji } from '../versions/compare-kamaji.ts'
import { kamajiPathKind } from '../versions/kamaji-path-kind.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching } from './filters.ts'
import { pathRows } from './path-rows.ts'
import { rolledPeriod } from './period.ts'

const stayRow = z.object({
  from: z.string(),
  to: z.string(),
  dwell_days: z.number(),
  installations: sqlCount,
})

export const answerKamajiUpgrades: Answerer<typeof kamajiUpgrades> = async (database, parameters, now) => {
  const { known } = await readCatalogue(database)
  const period = await rolledPeriod(database, parameters, now, since.paths)
  const path = Prisma.sql`path`
  const calendar = flowCalendar(period, parameters.interval)
  const stays = await query(
    database,
    stayRow,
    Prisma.sql`
      select old_kamaji.version as from, kamaji.version as to, path.dwell_days,
        sum(path.installations)::bigint as installations
      from (
        select path.old_kamaji_id, path.kamaji_id, path.dwell_days, sum(path.installations) as installations
        from ${calendar.rows}
        join ${daysOf('kamaji_path', parameters)} as path on ${calendar.holds(Prisma.sql`path.day`)}
        where ${matching(parameters, path, path)}
        group by path.old_kamaji_id, path.kamaji_id, path.dwell_days
      ) as path
      join kamaji_readings as old_kamaji on old_kamaji.id = path.old_kamaji_id
      join kamaji_readings as kamaji on kamaji.id = path.kamaji_id
      group by old_kamaji.version, kamaji.version, path.dwell_days`,
  )
  const changes = stays.flatMap((stay) => {
    const kind = kamajiPathKind(known, stay.from, stay.to)
    return kind === null ? [] : [{ ...stay, kind }]
  })
  const n = changes.reduce((sum, { installations }) => sum + installations, 0)
  const rows = pathRows(changes, compareKamaji(known), kamajiPathKinds)
  return answerOf(kamajiUpgrades, parameters, { as_of: period.asOf, n }, rows)
}
