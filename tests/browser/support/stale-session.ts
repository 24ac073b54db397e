import { encode } from 'next-auth/jwt'
import { startSession } from '../../../server/auth/session/start.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import type { SessionCookie } from './running-console.ts'

const agoMs = 20 * 60_000

/** The cookies of a session that began too long ago for sensitive changes. */
export async function staleSession(
  prisma: PrismaClient,
  secret: string,
  email: string,
  now: Date,
): Promise<SessionCookie[]> {
  const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { email } })
  const session = { userId, checked: null, method: 'password', userAgent: null } as const
  const sid = await startSession(prisma, session, new Date(now.getTime() - agoMs))
  if (sid === null) throw new Error(`${email} may have no session`)
  return [{ name: 'kamaji-telemetry.session', value: await encode({ token: { sub: userId, sid }, secret }) }]
}
