import { stayDays, staysUnderIn } from '../../../lib/statistics/days-under.ts'
import type { ShareOutlook } from '../../../lib/statistics/forecast-share.ts'
import { shareInterval } from '../../../lib/statistics/share-interval.ts'
import { addDays, daysBetween, type Day } from '../../../lib/time/day.ts'
import type { Database } from '../../storage/sql.ts'
import type { Scope } from './daily-counts.ts'
import { countsOn, rolledDays, type DayOfRule } from './rule-history.ts'
import type { SelectedRule } from './select-rule.ts'

/** Read day by day; what is further back is looked at week by week first. */
const nearDays = 60
const weekDays = 7

const upperEnd = ({ counts }: DayOfRule) => shareInterval(counts.hit, counts.total)?.high ?? 1

/** Since when the share has stayed under the threshold; where it has not, when the forecast has it so. */
export async function underFrom(
  database: Database,
  scope: Scope & { threshold: number },
  selected: SelectedRule,
  today: DayOfRule,
  outlook: ShareOutlook,
  now: Date,
): Promise<{ under_since: Day | null; under_forecast: Day | null }> {
  const isAbove = (day: DayOfRule) => upperEnd(day) >= scope.threshold
  const above = isAbove(today)
    ? today.day
    : await lastDayAbove(database, scope, selected, today.day, isAbove, now)
  const since = addDays(above, stayDays)
  if (since <= today.day) return { under_since: since, under_forecast: null }
  const { total } = today.counts
  const uppers = Array.from({ length: outlook.horizonDays }, (_, place) => {
    return shareInterval(outlook.at(place + 1).share * total, total)?.high ?? 1
  })
  const daysAhead = staysUnderIn(daysBetween(above, today.day), uppers, scope.threshold)
  return { under_since: null, under_forecast: daysAhead === null ? null : addDays(today.day, daysAhead) }
}

/**
 * The last day up to `end` that is not under the threshold; where all are, the one before the first. A report counts on
 * seven days, so that one day of each week tells of it.
 */
async function lastDayAbove(
  database: Database,
  scope: Scope,
  selected: SelectedRule,
  end: Day,
  isAbove: (day: DayOfRule) => boolean,
  now: Date,
): Promise<Day> {
  const days = await rolledDays(database, selected, { from: '1970-01-01', to: end }, now)
  const findAbove = async (among: readonly Day[]) =>
    (await countsOn(database, scope, selected, among)).findLast(isAbove)?.day
  const near = await findAbove(days.slice(-nearDays))
  if (near !== undefined) return near
  const far = days.slice(0, -nearDays)
  const week = await findAbove(far.filter((_day, place) => (far.length - place) % weekDays === 0))
  if (week === undefined) return addDays(days[0] ?? end, -1)
  return (await findAbove(far.filter((day) => day >= week && day < addDays(week, weekDays)))) ?? week
}
