import { forecastShare } from '../../../lib/statistics/forecast-share.ts'
import { medianOf } from '../../../lib/statistics/quantile.ts'
import { randomOf } from '../../../lib/statistics/random.ts'
import type { DailyShare } from '../../../lib/statistics/share-line.ts'
import { fleetDays, type FleetSeries } from './fleet-series.ts'

/** One forecast against what came. */
export interface Outcome {
  shape: string
  aheadDays: number
  inBand: boolean
  error: number
  /** of the last value, carried forward */
  carried: number
}

export interface Score {
  outcomes: Outcome[]
  /** of all forecasts that were asked for, by reason */
  refusals: Map<string, number>
  asked: number
}

export const aheads = [30, 90] as const

/** Days of the series at which a forecast is made: what comes after the last of them is known for 90 days. */
const origins = [60, 200, 290, fleetDays - 91]

export function scoreFleets(fleets: readonly FleetSeries[]): Score {
  const score: Score = { outcomes: [], refusals: new Map(), asked: 0 }
  for (const { shape, days } of fleets)
    for (const origin of origins) {
      score.asked += 1
      const outlook = forecastShare(days.slice(0, origin + 1), {
        random: randomOf(1, 0),
        things: 'installations',
      })
      if (outlook.refusal !== null) {
        const reason = outlook.refusal.replaceAll(/\d+/g, 'n')
        score.refusals.set(reason, (score.refusals.get(reason) ?? 0) + 1)
        continue
      }
      for (const aheadDays of aheads) {
        const [now, then] = [shareOn(days, origin), shareOn(days, origin + aheadDays)]
        if (aheadDays > outlook.horizonDays || now === null || then === null) continue
        const { share, low, high } = outlook.at(aheadDays)
        score.outcomes.push({
          shape,
          aheadDays,
          inBand: low <= then && then <= high,
          error: Math.abs(share - then),
          carried: Math.abs(now - then),
        })
      }
    }
  return score
}

function shareOn(days: readonly DailyShare[], day: number): number | null {
  const { count = 0, n = 0 } = days[day] ?? {}
  return n === 0 ? null : count / n
}

export interface Summary {
  forecasts: number
  coverage: number
  error: number
  carried: number
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  return {
    forecasts: outcomes.length,
    coverage: outcomes.filter(({ inBand }) => inBand).length / outcomes.length,
    error: medianOf(Float64Array.from(outcomes, ({ error }) => error)),
    carried: medianOf(Float64Array.from(outcomes, ({ carried }) => carried)),
  }
}
