import { z } from 'zod'
import { auditGroups } from '../contracts/access/audit-actions.ts'
import type { AuditEntry } from '../contracts/access/audit-log.ts'
import { visibleText } from './visible-text.ts'

const words: Record<string, string> = Object.assign(
  {},
  ...Object.values(auditGroups).map((group) => group.actions),
)

export type AuditDetail = Record<string, string | number | boolean | null>

/** What was done, in words that hold nothing from outside; an action that this version does not know stays as it is. */
export function auditSummary(action: string, detail: AuditDetail): string {
  if (action === 'user.role_changed') return detail['to'] === 'admin' ? 'Made an admin' : 'Made a maintainer'
  return Object.hasOwn(words, action) ? (words[action] ?? action) : visibleText(action)
}

/** Who did it, where that is no person that is known. */
export const actorLabels: Record<Exclude<AuditEntry['actor'], 'person'>, string> = {
  unknown: 'A person who is unknown',
  command_line: 'Command line',
  server: 'The server',
  nobody: 'Nobody signed in',
}

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** In cells of their own, or of use to programs only. */
const elsewhere = ['by', 'by_token', 'id']

/** `scopes: read export · days: 90`; empty without more to say. */
export function auditDetailText(entry: AuditEntry): string {
  if (entry.detail === null) return ''
  return Object.entries(detail.parse(JSON.parse(entry.detail)))
    .filter(([name]) => !elsewhere.includes(name))
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${visibleText(String(value))}`)
    .join(' · ')
}
