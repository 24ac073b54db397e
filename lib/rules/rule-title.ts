import { describeRule } from './describe-rule.ts'
import { parseRule } from './parse-rule.ts'

/** A rule in words; one that this version cannot read stays as it is. */
export function ruleTitle(text: string): string {
  const parsed = parseRule(text)
  return 'rule' in parsed ? describeRule(parsed.rule) : text
}
