import { joinFault } from './join-fault.ts'
import { orderTerms } from './order-terms.ts'
import { unreadable, valueKinds } from './read-value.ts'
import { comparisons, subjects, type Rule, type Term } from './rule.ts'

/** What to write instead of what was written, to follow the name of the parameter. */
export interface RuleFault {
  fault: string
}

const maxTerms = 8
const example = 'write a rule such as kubernetes<1.30 and distribution=eks'
const termPattern = /^([a-z_]+)\s*(<=|>=|<|=|>)\s*("(?:[^"\\]|\\.)*"|[^\s"<>=]\S*)/i
const joint = /^\s+and\s+/i

/**
 * Reads `kamaji<26.3.2-edge and distribution=eks`: terms joined by `and`. A value with spaces, or one that begins with
 * a quote or a sign, stands in double quotes, with `\` before each `"` and `\` in it. Case counts in values only.
 */
export function parseRule(text: string): { rule: Rule } | RuleFault {
  const terms: Term[] = []
  for (let rest = text.trim(); ;) {
    const match = termPattern.exec(rest)
    if (match === null) return unread(rest)
    const term = readTerm(match[1] ?? '', match[2] ?? '', unquote(match[3] ?? ''))
    if ('fault' in term) return term
    terms.push(term)
    rest = rest.slice(match[0].length)
    if (rest === '') break
    const and = joint.exec(rest)
    if (and === null) return unread(rest)
    rest = rest.slice(and[0].length)
  }
  if (terms.length > maxTerms) return { fault: `join at most ${maxTerms} terms` }
  const rule = orderTerms(terms)
  const fault = joinFault(rule)
  return fault === null ? { rule } : { fault }
}

function unread(rest: string): RuleFault {
  return { fault: rest === '' ? example : `cannot be read from “${rest.trim().slice(0, 40)}” on; ${example}` }
}

function readTerm(name: string, sign: string, text: string): Term | RuleFault {
  const subject = subjects.find((known) => known === name.toLowerCase())
  const comparison = comparisons.find((known) => known === sign)
  if (subject === undefined || comparison === undefined)
    return { fault: `has no ${name}; write one of ${subjects.join(', ')}` }
  const { isOrdered, read, wanted } = valueKinds[subject]
  const value = read(text)
  if (value === null) return { fault: `${subject} cannot be “${text.slice(0, 64)}”; write ${wanted}` }
  const isPlaced = isOrdered && (subject === 'kamaji' || value !== unreadable)
  if (comparison !== '=' && !isPlaced)
    return { fault: `${value} is neither before nor after another ${subject}; write ${subject}=${value}` }
  return { subject, comparison, value }
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : text
}
