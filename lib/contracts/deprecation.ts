import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'
import { ruleParameter } from './rule-parameter.ts'

const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1).nullable()

export const courses = ['growing', 'shrinking', 'unclear'] as const

/** What both endpoints of a rule ask for. */
export const ruleParameters = commonParameters.extend({ rule: ruleParameter })

export const deprecation = {
  path: 'deprecation',
  title: 'What a rule hits',
  definition:
    'Installations active on the period’s last day (a report in the 7 days up to it) whose last report the rule holds for, and their control planes; of a rule about network profiles, Cluster API or tenant versions, the create reports received in the period. Unjudged are those that the rule can say nothing of: a version without a place in the order, a report that leaves out what is asked. Low and high are Wilson’s 95 % interval of the share, for a count of zero the rule of three. Moving are those that changed their Kamaji version in the 90 days up to the last day, frozen those that did not. Course and forecast are read from the 180 days up to the last day: a line on log-odds with Theil–Sen’s slope, an 80 % band, at most 90 days and half of the history ahead. In simulated fleets, a rule over Kamaji versions was 90 days ahead no better than the last value carried forward. Under since is the first day on which the upper end of the share’s interval had stayed under the threshold for 30 days, up to the last day. Silent ones last reported 7 to 60 days before.',
  denominator: 'active installations, or create reports',
  parameters: ruleParameters.extend({
    threshold: z.coerce
      .number()
      .gt(0, 'must be a share between 0 and 1, such as 0.05')
      .lt(1, 'must be a share between 0 and 1, such as 0.05')
      .default(0.05)
      .describe('share under which the rule may be acted on'),
    removal: day.optional().describe('UTC day to forecast the share of'),
  }),
  row: z.object({
    rule: z.string(),
    counted: z.enum(['installations', 'creations']),
    total: count,
    hit: count,
    unjudged: count,
    share,
    low: share,
    high: share,
    control_planes_total: count.nullable(),
    control_planes_hit: count.nullable(),
    control_planes_share: share,
    control_planes_low: share,
    control_planes_high: share,
    largest_share: share.describe('part of the largest installation in the control planes hit'),
    holding_80: count.nullable().describe('installations that hold 80 % of the control planes hit'),
    moving: count.nullable(),
    frozen: count.nullable(),
    course: z.enum(courses).nullable(),
    under_since: day.nullable(),
    under_forecast: day.nullable().describe('the same, in the forecast'),
    silent: count.nullable(),
    silent_control_planes: count.nullable(),
    removal_share: share,
    removal_low: share,
    removal_high: share,
    refusal: z.string().nullable().describe('why there is no forecast, or none of the day of removal'),
    forecast_until: day.nullable().describe('the last day that the forecast reaches'),
    backtest_days: count.nullable().describe('how far ahead the backtest looked'),
    backtest_error: share.describe('median error of the share in forecasts made from this series’ past'),
    carried_error: share.describe('the same of the last value carried forward'),
  }),
} satisfies Contract
