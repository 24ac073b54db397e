import { AppError } from '../../errors.ts'
import { looksLikeToken } from '../tokens/secret.ts'

/**
 * The token that a request asks with; null without one. What is not of the scheme `Bearer` is meant for a proxy in front of
 * us, and passed over.
 * @throws AppError `invalid_token` for what can be no token of ours
 */
export function bearerOf(headers: Headers): string | null {
  const given = headers.get('authorization')
  if (given === null || !/^(bearer\b|ktd_)/i.test(given)) return null
  const token = /^bearer +(\S+)$/i.exec(given)?.[1]
  if (token === undefined || !looksLikeToken(token))
    throw new AppError(
      'invalid_token',
      'The header must be "Authorization: Bearer ktd_…", with the whole token.',
    )
  return token
}
