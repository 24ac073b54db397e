import { z } from 'zod'
import { plainText } from '../plain-text.ts'
import { scopes, type Scope } from './scope.ts'

export const maxTokenDays = 365
export const defaultTokenDays = 90

export const tokenName = plainText(80)

/** In the order of `scopes`, each once. */
export const tokenScopes = z
  .array(z.enum(scopes, 'must be of read, export and admin'))
  .min(1, 'must hold at least one of read, export and admin')
  .transform((given) => scopes.filter((scope) => given.includes(scope)))

/** Body of `POST /api/account/tokens`. */
export const newToken = z.strictObject({
  name: tokenName,
  scopes: tokenScopes,
  days: z
    .number()
    .int('must be a whole number of days')
    .min(1, 'must be at least a day')
    .max(maxTokenDays, 'must be a year at most')
    .default(defaultTokenDays),
})
export type NewToken = z.output<typeof newToken>

export const tokenStates = ['live', 'expired', 'revoked'] as const

/** A row of `GET /api/account/tokens`. Those that have ended are there for a month. */
export interface OwnToken {
  id: string
  name: string
  scopes: Scope[]
  state: (typeof tokenStates)[number]
  created_at: string
  /** null: never used */
  last_used_at: string | null
  expires_at: string
}

/** A row of `GET /api/admin/tokens`. */
export interface PersonToken extends OwnToken {
  user_id: string
  person: string
  email: string
}

/** A token, in the only answer that ever holds it. */
export interface IssuedToken {
  id: string
  token: string
  expires_at: string
}
