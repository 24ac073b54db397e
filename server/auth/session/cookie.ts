import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { authSecret, isSecure } from '../settings.ts'

/** On https the prefix binds the cookie to this host: no neighbouring host can set or shadow it. */
export function sessionCookieName(): string {
  return `${isSecure() ? '__Host-' : ''}kamaji-telemetry.session`
}

/** The session id in the request's cookie; null without a cookie of ours. */
export async function currentSid(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (token === undefined) return null
  const claims = await decode({ token, secret: authSecret() }).catch(() => null)
  return claims?.sid ?? null
}
