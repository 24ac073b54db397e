import { z } from 'zod'
import { day } from '../parameters.ts'

export const verdicts = ['keep', 'announce', 'remove'] as const
export type Verdict = (typeof verdicts)[number]

const maxNote = 4000

/** What is decided: the part of a record that an amendment says anew. */
export const termsFields = {
  verdict: z.enum(verdicts, `must be one of ${verdicts.join(', ')}`),
  threshold: z
    .number('must be a share between 0 and 1, such as 0.05')
    .gt(0, 'must be a share above 0')
    .lt(1, 'must be a share below 1')
    .describe('share under which the rule may be acted on'),
  target: day.nullable().default(null).describe('UTC day of the removal'),
  review: day.nullable().default(null).describe('UTC day on which to look at the record again'),
  note: z
    .string('must be text')
    .trim()
    .max(maxNote, `must have at most ${maxNote} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$|^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, 'must not hold control characters')
    .default(''),
}

/** One revision of the terms, as the API tells it; the first came with the record. */
export const terms = z.object({
  revision: z.number().int().positive(),
  at: z.iso.datetime(),
  author: z.string(),
  ...termsFields,
})
export type Terms = z.output<typeof terms>

/** Body of `POST decisions/<id>/amendments`: the terms as they shall be. */
export const amendment = z.strictObject({
  amends: z
    .number('must be the revision that is amended')
    .int('must be a whole number')
    .positive('must be 1 or more')
    .describe('the newest revision that was read: a later one is not passed over'),
  ...termsFields,
})
export type Amendment = z.output<typeof amendment>
