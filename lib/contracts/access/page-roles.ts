import type { Role } from './role.ts'

/** Every page behind the sign-in, and the least that a person must be to see it. */
export const pageRoles = {
  '/': 'maintainer',
  '/versions': 'maintainer',
  '/upgrades': 'maintainer',
  '/lifecycle': 'maintainer',
  '/capabilities': 'maintainer',
  '/planner': 'maintainer',
  '/decisions': 'maintainer',
  '/decisions/[id]': 'maintainer',
  '/test-matrix': 'maintainer',
  '/explore': 'maintainer',
  '/data-quality': 'maintainer',
  '/account': 'maintainer',
  '/forbidden': 'maintainer',
  '/admin/people': 'admin',
  '/admin/tokens': 'admin',
  '/admin/audit': 'admin',
  '/admin/catalogue': 'admin',
  '/admin/sign-in': 'admin',
} as const satisfies Record<string, Role>

export type GuardedPage = keyof typeof pageRoles
