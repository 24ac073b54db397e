import { z } from 'zod'
import type { Contract } from './contract.ts'
import { ruleParameters } from './deprecation.ts'
import { day } from './parameters.ts'

const share = z.number().min(0).max(1).nullable()

export const deprecationTrend = {
  path: 'deprecation/trend',
  title: 'The share that a rule hits, over time',
  definition:
    'Installations active on the bucket’s last day (a report in the 7 days up to it) whose last report the rule holds for, and their share of all active ones with Wilson’s 95 % interval; for a count of zero the rule of three. Of a rule about network profiles, Cluster API or tenant versions: the share of the create reports received in the bucket, and no installations. Buckets after the period hold the forecast for their last day, and low and high its 80 % band: a line on log-odds with Theil–Sen’s slope, read from the 180 days up to the period’s last day, at most 90 days and half of the history ahead. There are none where the history is under 28 days, fewer than 10 are counted, or the direction is not clear. In simulated fleets, a rule over Kamaji versions was 90 days ahead no better than the last value carried forward.',
  denominator: 'active installations, or create reports',
  parameters: ruleParameters,
  row: z.object({
    bucket: day,
    installations: z.number().int().nonnegative().nullable(),
    share,
    low: share,
    high: share,
    forecast: share,
  }),
} satisfies Contract
