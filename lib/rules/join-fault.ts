import { isOfCreations, type Rule, type Subject } from './rule.ts'

/** An installation can have several of these at once. */
const several: readonly Subject[] = ['datastore']

/** Why no report can tell whether all the terms hold together; null where one can. */
export function joinFault(rule: Rule): string | null {
  const ofCreation = rule.find(isOfCreations)
  if (ofCreation !== undefined && rule.some(({ subject }) => subject === 'datastore'))
    return `datastore cannot be joined with ${ofCreation.subject}: create reports name no datastore`
  const equals = rule.filter(({ subject, comparison }) => comparison === '=' && !several.includes(subject))
  const twice = equals.find(({ subject }, place) =>
    equals.slice(place + 1).some((other) => other.subject === subject),
  )
  return twice === undefined
    ? null
    : `${twice.subject} cannot be two values at once; write one ${twice.subject}=…`
}
