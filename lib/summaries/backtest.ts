import { formatCount } from '../format/count.ts'
import { formatPointError } from '../format/number.ts'
import type { Impact } from './impact.ts'

/** How well forecasts of this very series would have done, in words. */
export function summariseBacktest({
  refusal,
  backtest_days: days,
  backtest_error: error,
  carried_error: carried,
}: Impact): string {
  if (error == null || carried == null || days == null)
    return refusal == null ? '' : `No forecast: ${refusal}.`
  const verdict =
    error < carried
      ? 'better than carrying the last value forward'
      : 'no better than carrying the last value forward: read the forecast with care'
  return `Forecasts made from this series’ past missed by ${formatPointError(error)} (median, ${formatCount(days, ['day', 'days'])} ahead), the last value carried forward by ${formatPointError(carried)}: ${verdict}.`
}
