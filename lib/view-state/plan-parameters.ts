import type { ParametersOf } from '../contracts/contract.ts'
import type { deprecation } from '../contracts/deprecation.ts'
import type { deprecationTrend } from '../contracts/deprecation-trend.ts'
import type { ApiParameters } from './api-parameters.ts'
import { countsCreations } from '../rules/counts-creations.ts'
import type { Plan } from './plan.ts'
import type { View } from './view.ts'
import { weeklyByDefault } from './weekly-by-default.ts'

/** The impact is of the period's end: its interval changes nothing. */
export function impactParameters(
  parameters: ApiParameters,
  rule: string,
  { threshold, removal }: Pick<Plan, 'threshold' | 'removal'>,
): ParametersOf<typeof deprecation> {
  const asked = { ...parameters, interval: 'day' as const, rule, threshold }
  return removal === null ? asked : { ...asked, removal }
}

/** Creates are few: where the interval was not chosen, their share is one of weeks. */
export function trendParameters(
  view: View,
  parameters: ApiParameters,
  rule: string,
): ParametersOf<typeof deprecationTrend> {
  const interval = countsCreations(rule) ? weeklyByDefault(view, parameters) : parameters.interval
  return { ...parameters, interval, rule }
}

/** What the fleet is made of on the period's last day. */
export function lastDayParameters(parameters: ApiParameters): ApiParameters {
  return { ...parameters, interval: 'day', from: parameters.to }
}
