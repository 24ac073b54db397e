import { z } from 'zod'
import { deprecation } from '../deprecation.ts'
import { ruleParameter } from '../rule-parameter.ts'
import { termsFields } from './terms.ts'

const { rule, from, to, one_day, kamaji, channel, kubernetes, distribution } = deprecation.parameters.shape

/** Body of `POST decisions`: what to ask, and what is decided. The figures are asked by the server itself. */
export const newDecision = z.strictObject({
  rule,
  alternative: ruleParameter.nullable().default(null).describe('another rule to hold it against'),
  from,
  to,
  one_day,
  kamaji,
  channel,
  kubernetes,
  distribution,
  ...termsFields,
})
export type NewDecision = z.output<typeof newDecision>
/** As sent: what has a default may be left out. */
export type NewDecisionBody = z.input<typeof newDecision>
