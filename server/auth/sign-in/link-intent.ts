import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { authSecret } from '../settings.ts'
import { flowSeconds, linkCookieName, setCookieLine } from './cookies.ts'

const intent = z.object({ session: z.string(), provider: z.string(), state: z.string() })

/** That one flow, and no other, is to link an identity, and in which session. */
export type LinkIntent = { session: string; provider: Provider; state: string }

/** The `Set-Cookie` line that keeps the intent in the browser: sealed, and for as long as a flow may take. */
export async function keepIntent(wanted: LinkIntent): Promise<string> {
  const name = linkCookieName()
  const value = await encode({ token: { ...wanted }, secret: authSecret(), salt: name, maxAge: flowSeconds })
  return setCookieLine(name, value, flowSeconds)
}

/**
 * The session that this flow is to link an identity in; null for a flow that is a sign-in.
 * @param state of the answer that the provider sent the browser back with
 */
export async function intendedSession(provider: Provider, state: string | null): Promise<string | null> {
  const name = linkCookieName()
  const token = (await cookies()).get(name)?.value
  if (token === undefined || state === null) return null
  const claims = intent.safeParse(await decode({ token, secret: authSecret(), salt: name }).catch(() => null))
  const isThis = claims.success && claims.data.provider === provider && claims.data.state === state
  return isThis ? claims.data.session : null
}
