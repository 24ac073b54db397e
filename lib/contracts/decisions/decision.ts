import { z } from 'zod'
import { day } from '../parameters.ts'
import { terms } from './terms.ts'

const share = z.number().min(0).max(1).nullable()

/** `under`: the upper end of the share's interval stayed under the threshold for 30 days; `none`: nothing is counted. */
export const standings = ['under', 'over', 'none'] as const
export type Standing = (typeof standings)[number]

/** Where a record's measure stands today, and what happened since its terms were last said. */
export const watch = z.object({
  as_of: z.iso.datetime().nullable(),
  standing_then: z.enum(standings).describe('when the terms were last said'),
  standing: z.enum(standings),
  changed: z
    .enum(['reached', 'left'])
    .nullable()
    .describe('what the measure did to its threshold since then'),
  changed_on: day.nullable(),
  review_due: z.boolean().describe('the day of review has come'),
})
export type Watch = z.output<typeof watch>

/** An answer of the data API as it was: kept readable when later versions answer with more. */
const frozenAnswer = z.object({
  meta: z.looseObject({
    as_of: z.string().nullable(),
    n: z.number(),
    denominator: z.string(),
    definition: z.string(),
    from: day,
    to: day,
  }),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
})
export type FrozenAnswer = z.output<typeof frozenAnswer>

export const evidence = z.object({
  impact: frozenAnswer,
  trend: frozenAnswer,
  /** impact of the rule that it was held against */
  alternative: frozenAnswer.nullable(),
})

/** `GET decisions/<id>`. */
export const decision = z.object({
  id: z.uuid(),
  created_at: z.iso.datetime(),
  rule: z.string(),
  alternative: z.string().nullable(),
  asked: z.string().describe('query string that the evidence was asked with'),
  catalogue: z.string().describe('version of the catalogue of releases'),
  impact_sha256: z.string().describe('of `impact.csv`'),
  trend_sha256: z.string().describe('of `trend.csv`'),
  evidence,
  terms: z.array(terms).min(1).describe('oldest first'),
  now: frozenAnswer.describe('the impact asked today, over as many days'),
  since: z
    .array(z.object({ bucket: day, share, low: share, high: share }))
    .describe('the share of each day since it was made'),
  watch,
})
export type Decision = z.output<typeof decision>
