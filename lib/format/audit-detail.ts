import { linkWords, methodWords, reasonWords, sayingWords, viaWords } from './audit-words.ts'
import { formatCount, type Unit } from './count.ts'
import { visibleText } from './visible-text.ts'
import { formatWait } from './wait.ts'

type Value = string | number | boolean | null
export type AuditDetail = Record<string, Value>

/** What else is known of an entry, as a person would say it: `by password · then closed for 5 seconds`; null for nothing. */
export function auditDetailText(detail: AuditDetail): string | null {
  const parts = Object.entries(detail).flatMap(([name, value]) => tell(name, value) ?? [])
  return parts.length === 0 ? null : parts.join(' · ')
}

/** Says one thing; null for what stands in another cell, is of use to programs only, or is not worth a word. */
type Phrase = (value: Value) => string | null

function tell(name: string, value: Value): string | null {
  const phrase = Object.hasOwn(phrases, name) ? phrases[name] : undefined
  return (phrase ?? named(name.replaceAll('_', ' ')))(value)
}

const nothing: Phrase = () => null

const named =
  (name: string): Phrase =>
  (value) =>
    `${name} ${visibleText(String(value))}`

/** What people wrote, so that none of it passes for ours. */
const quoted =
  (name: string): Phrase =>
  (value) =>
    `${name} “${visibleText(String(value)).replaceAll(/[“”]/g, '"')}”`

const worded =
  (words: Readonly<Record<string, string>>): Phrase =>
  (value) =>
    Object.hasOwn(words, String(value)) ? (words[String(value)] ?? null) : visibleText(String(value))

/** `2 sessions ended` */
const counted =
  (unit: Unit, done = ''): Phrase =>
  (value) =>
    `${formatCount(Number(value), unit)}${done}`

/** The same where there was any. */
const someOf =
  (unit: Unit, done: string): Phrase =>
  (value) =>
    Number(value) === 0 ? null : counted(unit, done)(value)

const phrases: Readonly<Record<string, Phrase>> = {
  by_token: nothing,
  id: nothing,
  to: nothing,
  by: (value) => (Object.hasOwn(sayingWords, String(value)) ? worded(sayingWords)(value) : null),
  method: worded(methodWords),
  provider: worded(methodWords),
  via: worded(viaWords),
  link: worded(linkWords),
  reason: worded(reasonWords),
  why: worded(reasonWords),
  lock_seconds: (value) => (Number(value) === 0 ? null : `then closed for ${formatWait(Number(value))}`),
  role: named('as'),
  from: named('before:'),
  sessions: someOf(['session', 'sessions'], ' ended'),
  tokens: someOf(['API token', 'API tokens'], ' revoked'),
  factors: counted(['second factor', 'second factors'], ' sealed anew'),
  left: counted(['code', 'codes'], ' left'),
  token: quoted('token'),
  note: quoted('note'),
  scopes: (value) => `may ${visibleText(String(value)).replaceAll(' ', ', ')}`,
  days: counted(['day', 'days']),
  parameters: parametersText,
  stats: counted(['stats report', 'stats reports'], ' taken'),
  events: counted(['event', 'events'], ' taken'),
  taken: counted(['row', 'rows'], ' taken'),
  faults: someOf(['line', 'lines'], ' skipped'),
  skipped: someOf(['row', 'rows'], ' skipped'),
  source: named('from the'),
  added: counted(['entry', 'entries'], ' added'),
  changed: counted(['entry', 'entries'], ' changed'),
}

/** `from=2026-11-01&by=patch` as `from 2026-11-01, by patch` */
function parametersText(value: Value): string | null {
  const pairs = [...new URLSearchParams(String(value))].map(([name, given]) => `${name} ${given}`)
  return pairs.length === 0 ? null : visibleText(pairs.join(', '))
}
