import type { Role } from '../../../lib/contracts/access/role.ts'
import type { Scope } from '../../../lib/contracts/access/scope.ts'

/** Who may ask for an operation. */
export interface Access {
  /** the least that the person must be now; a token is its owner */
  role: Role
  /** what a token must be good for; null where only somebody who is signed in may ask */
  scope: Scope | null
  /** true where the person must have shown lately that it is them: for what an open browser must not be enough */
  fresh: boolean
}

/** Who may ask for what only a session may do. */
export type SessionAccess = Access & { scope: null }

export const figures = { role: 'maintainer', scope: 'read', fresh: false } as const satisfies Access
export const figuresAsCsv = { role: 'maintainer', scope: 'export', fresh: false } as const satisfies Access
/** What a person does themselves, no program in their name: decisions, views, and their own account. */
export const own = { role: 'maintainer', scope: null, fresh: false } as const satisfies Access
/** What opens one's own account to others, or closes it to oneself. */
export const ownAfresh = { role: 'maintainer', scope: null, fresh: true } as const satisfies Access
export const admins = { role: 'admin', scope: 'admin', fresh: false } as const satisfies Access
/** What changes who may do what. */
export const adminsAfresh = { role: 'admin', scope: 'admin', fresh: true } as const satisfies Access
