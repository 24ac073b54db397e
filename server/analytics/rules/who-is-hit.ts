import { countedBy } from '../../../lib/rules/rule.ts'
import type { Day } from '../../../lib/time/day.ts'
import { since } from '../../storage/aggregate-versions.ts'
import type { Database } from '../../storage/sql.ts'
import { rolledPeriod } from '../period.ts'
import { controlPlanesHit } from './control-planes-hit.ts'
import type { Scope } from './daily-counts.ts'
import type { SelectedRule } from './select-rule.ts'
import { silentDetails, sizeDetails } from './size-details.ts'

/** The installations behind the count: nothing can be said of them where creates are counted, which name none. */
export async function whoIsHit(
  database: Database,
  scope: Scope,
  selected: SelectedRule,
  day: Day,
  now: Date,
) {
  if (countedBy(selected.rule) === 'creations') return { ...noControlPlanes, ...noDetails }
  return {
    ...(await controlPlanesHit(database, scope, selected, day)),
    ...((await hasDetails(database, day, now))
      ? {
          ...(await sizeDetails(database, scope, selected, day)),
          ...(await silentDetails(database, scope, selected, day)),
        }
      : noDetails),
  }
}

/** False of a day that was closed before there were such aggregates, and whose rows are gone. */
async function hasDetails(database: Database, day: Day, now: Date): Promise<boolean> {
  const asked = { from: day, to: day, interval: 'day' } as const
  return (await rolledPeriod(database, asked, now, since.stockDetails)).end !== null
}

const noControlPlanes = {
  control_planes_total: null,
  control_planes_hit: null,
  control_planes_share: null,
  control_planes_low: null,
  control_planes_high: null,
}

const noDetails = {
  largest_share: null,
  holding_80: null,
  moving: null,
  frozen: null,
  silent: null,
  silent_control_planes: null,
}
