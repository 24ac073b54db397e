import type { RowOf } from '../../../lib/contracts/contract.ts'
import type { deprecation } from '../../../lib/contracts/deprecation.ts'
import { backtestShare } from '../../../lib/statistics/backtest-share.ts'
import type { ShareOutlook } from '../../../lib/statistics/forecast-share.ts'
import { addDays, daysBetween, type Day } from '../../../lib/time/day.ts'
import { levelDaysOf, sharesOf, type DayOfRule } from './rule-history.ts'
import type { SelectedRule } from './select-rule.ts'

type Row = RowOf<typeof deprecation>

const backtestAheadDays = 30

/** Where the share is going, how far that can be said, and what saying it would have been worth before. */
export function forecastFacts(
  selected: SelectedRule,
  history: readonly DayOfRule[],
  outlook: ShareOutlook,
  end: Day,
  removal: Day | undefined,
) {
  const { course, horizonDays } = outlook
  return {
    course,
    forecast_until: horizonDays === 0 ? null : addDays(end, horizonDays),
    ...atRemoval(outlook, end, removal),
    ...backtestOf(selected, history, horizonDays),
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

function backtestOf(
  selected: SelectedRule,
  history: readonly DayOfRule[],
  horizonDays: number,
): Pick<Row, 'backtest_days' | 'backtest_error' | 'carried_error'> {
  const aheadDays = Math.min(backtestAheadDays, horizonDays)
  const backtest = aheadDays === 0 ? null : backtestShare(sharesOf(history), aheadDays, levelDaysOf(selected))
  return {
    backtest_days: backtest?.aheadDays ?? null,
    backtest_error: backtest?.error ?? null,
    carried_error: backtest?.carried ?? null,
  }
}
