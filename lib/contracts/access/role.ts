/** From the least to the most powerful. */
export const roles = ['maintainer', 'admin'] as const
export type Role = (typeof roles)[number]

/** True when `role` may do all that `minimum` may. */
export function atLeast(role: Role, minimum: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(minimum)
}
