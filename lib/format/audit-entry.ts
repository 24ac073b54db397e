import { auditGroups } from '../contracts/access/audit-actions.ts'
import type { AuditEntry } from '../contracts/access/audit-log.ts'
import type { AuditDetail } from './audit-detail.ts'
import { visibleText } from './visible-text.ts'

const words: Record<string, string> = Object.assign(
  {},
  ...Object.values(auditGroups).map((group) => group.actions),
)

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
