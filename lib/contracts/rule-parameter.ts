import { z } from 'zod'
import { parseRule } from '../rules/parse-rule.ts'
import { printRule } from '../rules/print-rule.ts'

const maxLength = 1000
const missing = 'is missing; write a rule such as kubernetes<1.30'

/** A rule in the spelling that `printRule` gives it. */
export const ruleParameter = z
  .string(missing)
  .max(maxLength, `may have up to ${maxLength} characters`)
  .superRefine((text, context) => {
    const parsed = parseRule(text)
    if ('fault' in parsed) context.addIssue({ code: 'custom', message: parsed.fault })
  })
  .overwrite(spellOut)
  .describe('terms such as kubernetes<1.30, joined by and')

/** What cannot be read stays as it is: it is refused by then. */
function spellOut(text: string): string {
  const parsed = parseRule(text)
  return 'fault' in parsed ? text : printRule(parsed.rule)
}
