import { atLeast, type Role } from '../../lib/contracts/access/role.ts'

/** The person who asks. */
export interface ViewUser {
  id: string
  role: Role
}

/** True for the owner, and of a shared view for admins. What is private is nobody else's. */
export function mayChange(user: ViewUser, view: { ownerId: string; shared: boolean }): boolean {
  return view.ownerId === user.id || (view.shared && atLeast(user.role, 'admin'))
}
