import type { NextAuthOptions } from 'next-auth'
import { sessionCookieName } from '../session/cookie.ts'
import { isSecure } from '../settings.ts'

/** What a flow may take: from the button here, by way of the provider, back here. */
export const flowSeconds = 15 * 60

/**
 * On https the prefix binds a cookie to this host: a neighbouring host that could plant its own would sign a browser in as
 * somebody else.
 */
const named = (name: string) => `${isSecure() ? '__Host-' : ''}${name}`
const options = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() })

export const csrfCookieName = () => named('kamaji-telemetry.csrf')
export const linkCookieName = () => named('kamaji-telemetry.link')

export const stateCookieName = () => named('kamaji-telemetry.state')

/** The cookies of a flow by a provider, which its end takes away however it ends. */
const flowCookies = () => ({
  pkceCodeVerifier: { name: named('kamaji-telemetry.pkce'), options: { ...options(), maxAge: flowSeconds } },
  state: { name: stateCookieName(), options: { ...options(), maxAge: flowSeconds } },
  nonce: { name: named('kamaji-telemetry.nonce'), options: { ...options(), maxAge: flowSeconds } },
})

export function signInCookies(): NonNullable<NextAuthOptions['cookies']> {
  return {
    sessionToken: { name: sessionCookieName(), options: options() },
    csrfToken: { name: csrfCookieName(), options: options() },
    callbackUrl: { name: named('kamaji-telemetry.callback'), options: options() },
    ...flowCookies(),
  }
}

export const setCookieLine = (name: string, value: string, maxAge: number) =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${isSecure() ? '; Secure' : ''}`

/** `Set-Cookie` lines after which nothing of a flow is left. */
export function endOfFlow(): string[] {
  const names = [...Object.values(flowCookies()).map(({ name }) => name), linkCookieName()]
  return names.map((name) => setCookieLine(name, '', 0))
}
