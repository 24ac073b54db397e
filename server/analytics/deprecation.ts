import { InvalidParameter, type ParametersOf, type RowOf } from '../../lib/contracts/contract.ts'
import { deprecation } from '../../lib/contracts/deprecation.ts'
import { countedBy } from '../../lib/rules/rule.ts'
import { printRule } from '../../lib/rules/print-rule.ts'
import { backtestShare } from '../../lib/statistics/backtest-share.ts'
import type { ShareOutlook } from '../../lib/statistics/forecast-share.ts'
import { shareInterval } from '../../lib/statistics/share-interval.ts'
import { addDays, daysBetween, type Day } from '../../lib/time/day.ts'
import { since } from '../storage/aggregate-versions.ts'
import type { Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'
import { controlPlanesHit } from './rules/control-planes-hit.ts'
import { dailyCounts, sumOf, nothing, type RuleCounts } from './rules/daily-counts.ts'
import { levelDaysOf, outlookOf, readHistory, sharesOf, type DayOfRule } from './rules/rule-history.ts'
import { sourceOf } from './rules/rule-source.ts'
import { selectRule, type SelectedRule } from './rules/select-rule.ts'
import { silentDetails, sizeDetails } from './rules/size-details.ts'
import { oneDayFacts } from './rules/one-day-facts.ts'
import { underFrom } from './rules/under-threshold.ts'

type Parameters = ParametersOf<typeof deprecation>
type Row = RowOf<typeof deprecation>

export const answerDeprecation: Answerer<typeof deprecation> = async (database, parameters, now) => {
  const selected = await selectRule(database, parameters.rule)
  const period = await rolledPeriod(database, parameters, now, sourceOf(selected).needs)
  const { end, asOf } = period
  const facts = { as_of: asOf, ...(await oneDayFacts(database, parameters, selected, end)) }
  if (end === null) return answerOf(deprecation, parameters, { ...facts, n: 0 }, [])
  if (parameters.removal !== undefined && parameters.removal <= end)
    throw new InvalidParameter('removal', `must be after ${end}, the last day with figures`)
  const history = await readHistory(database, parameters, selected, end, now)
  const ofInstallations = countedBy(selected.rule) === 'installations'
  const today = history.at(-1) ?? { day: end, counts: nothing }
  const counts = ofInstallations ? today.counts : await createsIn(database, parameters, selected, period)
  const outlook = outlookOf(selected, history)
  const row: Row = {
    rule: printRule(selected.rule),
    counted: countedBy(selected.rule),
    ...sharesHit(counts),
    ...(ofInstallations ? await controlPlanesHit(database, parameters, selected, end) : noControlPlanes),
    ...(ofInstallations ? await details(database, parameters, selected, end, now) : noDetails),
    course: outlook.course,
    ...(await underFrom(database, parameters, selected, today, outlook, now)),
    ...atRemoval(outlook, end, parameters.removal),
    forecast_until: outlook.horizonDays === 0 ? null : addDays(end, outlook.horizonDays),
    ...backtestOf(selected, history, outlook),
  }
  return answerOf(deprecation, parameters, { ...facts, n: counts.total }, [row])
}

async function createsIn(
  database: Database,
  parameters: Parameters,
  selected: SelectedRule,
  { days }: RolledPeriod,
): Promise<RuleCounts> {
  return sumOf([...(await dailyCounts(database, parameters, selected, days)).values()])
}

function sharesHit({ total, hit, unjudged }: RuleCounts) {
  const interval = shareInterval(hit, total) ?? { low: null, high: null }
  return { total, hit, unjudged, share: total === 0 ? null : hit / total, ...interval }
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

/** Null for a day that was closed before there were such aggregates, and whose rows are gone. */
async function details(
  database: Database,
  parameters: Parameters,
  selected: SelectedRule,
  day: Day,
  now: Date,
) {
  const asked = { from: day, to: day, interval: 'day' } as const
  if ((await rolledPeriod(database, asked, now, since.stockDetails)).end === null) return noDetails
  return {
    ...(await sizeDetails(database, parameters, selected, day)),
    ...(await silentDetails(database, parameters, selected, day)),
  }
}

function atRemoval(
  { refusal, horizonDays, at }: ShareOutlook,
  end: Day,
  removal: Day | undefined,
): Pick<Row, 'removal_share' | 'removal_low' | 'removal_high' | 'refusal'> {
  const none = { removal_share: null, removal_low: null, removal_high: null }
  if (removal === undefined || refusal !== null) return { ...none, refusal }
  const daysAhead = daysBetween(end, removal)
  if (daysAhead > horizonDays) {
    const until = addDays(end, horizonDays)
    return { ...none, refusal: `${removal} is too far: the history allows for a forecast until ${until}` }
  }
  const { share, low, high } = at(daysAhead)
  return { removal_share: share, removal_low: low, removal_high: high, refusal }
}

const backtestAheadDays = 30

function backtestOf(
  selected: SelectedRule,
  history: readonly DayOfRule[],
  { horizonDays }: ShareOutlook,
): Pick<Row, 'backtest_days' | 'backtest_error' | 'carried_error'> {
  const aheadDays = Math.min(backtestAheadDays, horizonDays)
  const backtest = aheadDays === 0 ? null : backtestShare(sharesOf(history), aheadDays, levelDaysOf(selected))
  return {
    backtest_days: backtest?.aheadDays ?? null,
    backtest_error: backtest?.error ?? null,
    carried_error: backtest?.carried ?? null,
  }
}
