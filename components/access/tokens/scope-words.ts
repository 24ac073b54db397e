import type { Scope } from '@/lib/contracts/access/scope.ts'

/** What each scope is good for, as the form says it. */
export const scopeWords: Record<Scope, { label: string; meaning: string }> = {
  read: { label: 'Read', meaning: 'all figures, as JSON' },
  export: { label: 'Export', meaning: 'all figures, as CSV' },
  admin: { label: 'Admin', meaning: 'people, tokens, the catalogue and the audit log' },
}
