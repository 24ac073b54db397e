import { z } from 'zod'
import { plainText } from '../plain-text.ts'
import { roles } from './role.ts'
import type { Way } from './provider.ts'

/** Addresses are compared in lower case. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('must be an email address such as ada@example.org'))

export const personName = plainText(100)

/** Body of `POST /api/admin/users`. The password is not the admin's to choose: it is set through the link. */
export const invitation = z.strictObject({ email, name: personName, role: z.enum(roles) })
export type Invitation = z.output<typeof invitation>

/** Body of `PATCH /api/admin/users/<id>`. */
export const personChange = z
  .strictObject({ role: z.enum(roles).optional(), disabled: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, 'name at least one of role and disabled')
export type PersonChange = z.output<typeof personChange>

/** `waiting`: has no way to sign in until the one-time link is used. */
export const personStates = ['active', 'waiting', 'disabled'] as const

/** A row of `GET /api/admin/users`. */
export interface Person {
  id: string
  email: string
  name: string
  role: (typeof roles)[number]
  state: (typeof personStates)[number]
  /** what the person has to sign in with */
  ways: Way[]
  created_at: string
  /** last request of any session; null: never signed in */
  last_seen_at: string | null
  /** whether they sign in with a second factor */
  has_factor: boolean
  /** until when failed sign-ins or codes of somebody keep a door closed; null: none is */
  locked_until: string | null
  /** end of the one-time link that is still to be used; it may lie in the past */
  link_expires_at: string | null
}

/** A one-time link, in the only answer that ever holds its code. */
export interface IssuedLink {
  url: string
  expires_at: string
}
