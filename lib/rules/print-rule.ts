import type { Rule, Term } from './rule.ts'

/** The rule as `parseRule` reads it, in the one spelling that rules of the same terms share. */
export function printRule(rule: Rule): string {
  return rule.map(printTerm).join(' and ')
}

function printTerm({ subject, comparison, value }: Term): string {
  const plain = /^[^\s"<>=]\S*$/.test(value)
  return `${subject}${comparison}${plain ? value : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`}`
}
