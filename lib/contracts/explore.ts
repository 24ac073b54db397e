import { z } from 'zod'
import { refusalOf } from '../explore/refusal.ts'
import { dimensions, measures } from '../explore/sources.ts'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()
const text = z.string().optional()

/** More rows than this are cut, and `meta.rows_left_out` says how many. */
export const mostExploreRows = 10_000

export const explore = {
  path: 'explore',
  title: 'Explore',
  definition:
    'A measure by one or two dimensions. Installations and control planes are those active on the bucket’s last day (a report in the 7 days up to it), without time as a dimension on the period’s last day; creations, deletions, upgrades and edits are reports received in the bucket, without time in the period. The total is what the share is a share of: of control planes in a state all control planes of the same row, of failed removals all deletions of it, else the measure of the whole bucket. Rows that would count nothing are left out. Of more than 10,000 rows the newest are there, without time the largest.',
  denominator: 'the total of each row',
  parameters: commonParameters
    .extend({
      measure: z.enum(measures).default('installations').describe('what is counted'),
      by: z
        .array(z.enum(dimensions))
        .min(1, 'must name one or two dimensions')
        .max(2, 'must name one or two dimensions')
        .default(['bucket'])
        .describe('what it is counted by: one or two'),
    })
    .superRefine(({ measure, by }, context) => {
      const message =
        new Set(by).size < by.length ? 'must name two different dimensions' : refusalOf(measure, by)
      if (message !== null) context.addIssue({ code: 'custom', path: ['by'], message })
    }),
  row: z.object({
    bucket: day.optional(),
    kamaji: text,
    channel: text,
    kubernetes: text,
    distribution: text,
    datastores: text,
    network_profile: text,
    cluster_api: text,
    tenant: text,
    hop_kind: text,
    value: count,
    total: count,
    share: z.number().min(0).max(1),
  }),
  omitted: ({ by }) => dimensions.filter((dimension) => !(Array.isArray(by) && by.includes(dimension))),
} satisfies Contract
