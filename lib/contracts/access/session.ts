import { providers } from './provider.ts'

/** How somebody signed in; `password+totp` with a code of their second factor as well. */
export const signInMethods = ['password', 'password+totp', ...providers] as const
export type SignInMethod = (typeof signInMethods)[number]

/** A row of `GET /api/account/sessions` and of `GET /api/admin/users/<id>/sessions`. */
export interface LiveSession {
  id: string
  /** the session that asks */
  current: boolean
  /** a `SignInMethod`; one that this version does not know is shown as it is */
  method: string
  user_agent: string | null
  created_at: string
  last_seen_at: string
  /** at the latest; an hour without a request ends it before */
  expires_at: string
}
