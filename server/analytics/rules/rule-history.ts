import { countedBy } from '../../../lib/rules/rule.ts'
import { forecastShare, historyDays, type ShareOutlook } from '../../../lib/statistics/forecast-share.ts'
import { randomOf } from '../../../lib/statistics/random.ts'
import { stepDaysOf, type DailyShare } from '../../../lib/statistics/share-line.ts'
import { addDays, daysBetween, eachDay, type Day } from '../../../lib/time/day.ts'
import type { Database } from '../../storage/sql.ts'
import { rolledPeriod } from '../period.ts'
import { dailyCounts, nothing, sumOf, type RuleCounts, type Scope } from './daily-counts.ts'
import { sourceOf } from './rule-source.ts'
import type { SelectedRule } from './select-rule.ts'

/** Creates of a day are few: each day stands for the week up to it, as active installations do. */
const flowWindowDays = 7
/** and the share on one day says little of where it stands */
const flowLevelDays = 28
/** The same data get the same forecast. */
const seed = 1

export interface DayOfRule {
  day: Day
  counts: RuleCounts
}

/** The days of a period that stand in the aggregates that the rule asks. */
export async function rolledDays(
  database: Database,
  selected: SelectedRule,
  period: { from: Day; to: Day },
  now: Date,
): Promise<Day[]> {
  const asked = { ...period, interval: 'day' } as const
  return (await rolledPeriod(database, asked, now, sourceOf(selected).needs)).days
}

/** How the rule stood on each of the days. */
export async function countsOn(
  database: Database,
  scope: Scope,
  selected: SelectedRule,
  days: readonly Day[],
): Promise<DayOfRule[]> {
  const isFlow = countedBy(selected.rule) === 'creations'
  const standFor = (day: Day) => (isFlow ? eachDay(addDays(day, 1 - flowWindowDays), day) : [day])
  const read = [...new Set(days.flatMap(standFor))].sort()
  const counts = await dailyCounts(database, scope, selected, read)
  return days.map((day) => ({ day, counts: sumOf(standFor(day).map((each) => counts.get(each) ?? nothing)) }))
}

/** The history that ends with the day, on no more days than a line has points. */
export async function readHistory(
  database: Database,
  scope: Scope,
  selected: SelectedRule,
  end: Day,
  now: Date,
): Promise<DayOfRule[]> {
  const days = await rolledDays(database, selected, { from: addDays(end, -historyDays), to: end }, now)
  const stepDays = stepDaysOf(daysBetween(days[0] ?? end, end) + 1)
  const wanted = days.filter((day) => daysBetween(day, end) % stepDays === 0)
  return countsOn(database, scope, selected, wanted)
}

export const levelDaysOf = ({ rule }: SelectedRule) => (countedBy(rule) === 'creations' ? flowLevelDays : 1)

export function sharesOf(history: readonly DayOfRule[]): DailyShare[] {
  const first = history[0]?.day ?? ''
  return history.map(({ day, counts }) => ({
    day: daysBetween(first, day),
    count: counts.hit,
    n: counts.total,
  }))
}

export function outlookOf(selected: SelectedRule, history: readonly DayOfRule[]): ShareOutlook {
  const things =
    countedBy(selected.rule) === 'creations' ? 'creates in the last week' : 'active installations'
  return forecastShare(sharesOf(history), {
    random: randomOf(seed, 0),
    things,
    levelDays: levelDaysOf(selected),
  })
}
