import type { Role } from '../../../lib/contracts/access/role.ts'
import type { Provider } from '../../../lib/contracts/access/provider.ts'

/** Somebody as a provider vouches for them, at this moment. */
export interface ProvenIdentity {
  provider: Provider
  issuer: string
  /** the name that the issuer never gives to another person */
  subject: string
  /** how the provider names the person on its own pages */
  label: string
  /** null unless the provider says that it is verified */
  email: string | null
  name: string
  /** whether the lists let this person in */
  isAllowed: boolean
  /** what the lists make of this person; null where no list says who is an admin */
  role: Role | null
}

/** @param hasAdminList whether a list says who is an admin */
export function roleByList(hasAdminList: boolean, isAdmin: boolean): Role | null {
  if (!hasAdminList) return null
  return isAdmin ? 'admin' : 'maintainer'
}
