import { parseRule } from './parse-rule.ts'
import { printRule } from './print-rule.ts'
import type { Rule, Subject, Term } from './rule.ts'
import { valueKinds } from './read-value.ts'

/** The terms of a rule while they are chosen: a value may still be empty. */
export type Draft = readonly Term[]

const first: Term = { subject: 'kubernetes', comparison: '<', value: '' }

export const draftOf = (rule: Rule | null): Draft => rule ?? [first]

export const withTerm = (draft: Draft): Draft => [...draft, newTerm(draft)]

/** Asks about what no other term asks about yet. */
function newTerm(draft: Draft): Term {
  const free = (['kubernetes', 'distribution', 'datastore', 'kamaji', 'channel'] as const).find(
    (subject) => !draft.some((term) => term.subject === subject),
  )
  return about(free ?? 'kubernetes')
}

/** A term about another subject begins anew. */
export function about(subject: Subject): Term {
  return { subject, comparison: valueKinds[subject].isOrdered ? '<' : '=', value: '' }
}

/** The rule that a draft says; null while a value is missing. */
export function ruleIn(draft: Draft): { text: string } | { fault: string } | null {
  if (draft.length === 0 || draft.some(({ value }) => value === '')) return null
  const parsed = parseRule(printRule(draft))
  return 'fault' in parsed ? parsed : { text: printRule(parsed.rule) }
}
