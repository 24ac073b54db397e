import { auditGroups } from '../contracts/access/audit-actions.ts'
import { defaultPeriodDays } from '../contracts/parameters.ts'
import { addDays, isDay, type Day } from '../time/day.ts'

type Group = keyof typeof auditGroups

/** What the page of the audit log shows, as its address says it. */
export interface AuditView {
  from: Day
  to: Day
  group: Group | null
  /** id of a person */
  person: string | null
  /** where the page begins; null: with the latest entry */
  cursor: string | null
}

type Given = Record<string, string | string[] | undefined>

/** Reads the address; what it cannot mean is passed over. */
export function readAuditView(given: Given, today: Day): AuditView {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const to = dayIn(one('to')) ?? today
  const from = dayIn(one('from')) ?? addDays(to, 1 - defaultPeriodDays)
  const group = one('group')
  return {
    from: from > to ? to : from,
    to,
    group: isGroup(group) ? group : null,
    person: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(one('person')) ? one('person') : null,
    cursor: /^\d{1,18}$/.test(one('cursor')) ? one('cursor') : null,
  }
}

const isGroup = (text: string): text is Group => Object.hasOwn(auditGroups, text)

const dayIn = (text: string): Day | null =>
  isDay(text) && text >= '1970-01-01' && text < '3000-01-01' ? text : null

/** The same as the parameters of the API. */
export function auditParameters({ from, to, group, person, cursor }: AuditView) {
  return {
    from,
    to,
    action: group === null ? [] : Object.keys(auditGroups[group].actions),
    person: person ?? undefined,
    cursor: cursor ?? undefined,
    limit: 100,
  }
}

/** Query of the page, at its latest entry unless told. */
export function auditSearch({ from, to, group, person }: AuditView, cursor: string | null): string {
  const search = new URLSearchParams({ from, to })
  for (const [name, value] of Object.entries({ group, person, cursor }))
    if (value !== null) search.set(name, value)
  return search.toString()
}
