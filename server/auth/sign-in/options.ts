import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { email } from '../../../lib/contracts/access/person.ts'
import type { Role } from '../../../lib/contracts/access/role.ts'
import type { AppError } from '../../errors.ts'
import { actorOf, clientAddressHeader } from '../actor.ts'
import { audit } from '../audit.ts'
import { database } from '../database.ts'
import { digest } from '../digest.ts'
import { asAppError } from '../http/unexpected.ts'
import { onSitePath } from '../on-site-path.ts'
import { currentSid } from '../session/cookie.ts'
import { endSession } from '../session/end.ts'
import { findSession } from '../session/find.ts'
import { absoluteMs } from '../session/lifetime.ts'
import { authSecret } from '../settings.ts'
import { signInCookies } from './cookies.ts'
import { signInWithPassword } from './with-password.ts'

declare module 'next-auth' {
  interface User {
    /** id of the session that the sign-in started */
    sid: string
  }
  interface Session {
    user: { name: string; email: string; role: Role }
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

const credentials = z.object({
  email,
  password: z.string().min(1).max(1024),
  totp: z.string().trim().max(100).default(''),
})

/**
 * next-auth does the sign-in, its callbacks and the cookie, and nothing more: the cookie holds `{ sub, sid }`, and what is
 * true is in the session's row.
 * @param onRefusal is told of a refusal that is more than wrong credentials: next-auth itself would hide it
 */
export function signInOptions(request: Request, onRefusal: (error: AppError) => void): NextAuthOptions {
  const maxAge = absoluteMs / 1000
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge },
    jwt: { maxAge },
    pages: { signIn: '/login', signOut: '/account', error: '/login' },
    cookies: signInCookies(),
    providers: [
      Credentials({
        id: 'credentials',
        credentials: { email: {}, password: {}, totp: {} },
        authorize: (given) => authorize(request, given, onRefusal),
      }),
    ],
    callbacks: {
      // Called with a user at a sign-in only; at any other time nothing that a browser sends gets into the token.
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub, sid: user?.sid ?? token.sid }),
      session: async ({ session, token }) => {
        const found = findSession(database(), token.sid ?? '', new Date())
        const viewer = await told(found, onRefusal)
        if (viewer === null) throw new Error('The session has ended') // next-auth drops the cookie and answers {}
        const { name, email: address, role } = viewer.user
        return { ...session, expires: viewer.expiresAt.toISOString(), user: { name, email: address, role } }
      },
      redirect: ({ url, baseUrl }) =>
        baseUrl + onSitePath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
    events: { signOut: ({ token }) => told(signOut(request, token), onRefusal) },
    // What next-auth would log is either told to `onRefusal` or the caller's own doing, and anybody could fill the log.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

async function authorize(request: Request, given: unknown, onRefusal: (error: AppError) => void) {
  const read = credentials.safeParse(given)
  if (!read.success) return null
  const { headers } = request
  const where = { address: headers.get(clientAddressHeader), userAgent: headers.get('user-agent') }
  const previousSid = await currentSid()
  const signingIn = signInWithPassword(database(), { ...read.data, ...where, previousSid }, new Date())
  const signedIn = await told(signingIn, onRefusal)
  return signedIn === null ? null : { id: signedIn.userId, sid: signedIn.sid }
}

/** Tells of an error and throws one with the code alone: next-auth may put its message into an address. */
async function told<T>(work: Promise<T>, onRefusal: (error: AppError) => void): Promise<T> {
  try {
    return await work
  } catch (error) {
    const refused = asAppError(error)
    onRefusal(refused)
    throw new Error(refused.code, { cause: error })
  }
}

async function signOut(request: Request, token: { sub?: string; sid?: string } | null): Promise<void> {
  if (token?.sid === undefined || token.sub === undefined) return
  const ended = await endSession(database(), { id: digest(token.sid), userId: token.sub }, new Date())
  if (ended) await audit(database(), actorOf(token.sub, request.headers), 'sign_out', null)
}
