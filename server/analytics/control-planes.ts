import { controlPlanes } from '../../lib/contracts/control-planes.ts'
import { answerOf, type Answerer } from './answer.ts'
import { fleetTotals } from './fleet-totals.ts'
import { largestShare } from './largest-installation.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

export const answerControlPlanes: Answerer<typeof controlPlanes> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now)
  const rows = await fleetTotals(database, period, parameters)
  const facts = {
    as_of: period.asOf,
    n: rows.at(-1)?.installations ?? 0,
    one_day_installations: await oneDayInstallations(database, parameters, period.end),
    largest_share: await largestShare(database, parameters, period.end),
  }
  return answerOf(controlPlanes, parameters, facts, rows)
}
