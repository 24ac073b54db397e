import { z } from 'zod'
import type { Contract, RowOf } from '../contract.ts'
import { commonParameters, day } from '../parameters.ts'
import { watch } from './decision.ts'
import { termsFields } from './terms.ts'

const share = z.number().min(0).max(1).nullable()

export const decisions = {
  path: 'decisions',
  title: 'Decision records',
  definition:
    'What was decided on a rule, with the share that it hit then and hits now, counted as in the record: by its own filters. The standing is under while the upper end of the share’s 95 % interval has stayed under the threshold for 30 days, else over; reached and left tell that it has changed since the terms were last said. The parameters change nothing here.',
  denominator: 'decision records',
  parameters: commonParameters,
  row: z.object({
    id: z.uuid(),
    created_at: z.iso.datetime(),
    rule: z.string(),
    verdict: termsFields.verdict,
    threshold: termsFields.threshold,
    target: day.nullable(),
    review: day.nullable(),
    author: z.string().describe('of the newest terms'),
    revision: z.number().int().positive().describe('1 until it is amended'),
    share_then: share,
    share,
    ...watch.shape,
  }),
} satisfies Contract
export type DecisionRow = RowOf<typeof decisions>
