import { parseRule } from './parse-rule.ts'
import { countedBy } from './rule.ts'

/** True of a rule over what only create reports tell: it has no installations. */
export function countsCreations(text: string): boolean {
  const parsed = parseRule(text)
  return 'rule' in parsed && countedBy(parsed.rule) === 'creations'
}
