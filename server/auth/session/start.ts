import type { SignInMethod } from '../../../lib/contracts/access/session.ts'
import { execute, Prisma, type Database } from '../../storage/sql.ts'
import { digest, newSecret } from '../digest.ts'
import { absoluteMs } from './lifetime.ts'

export interface NewSession {
  userId: string
  /** what the password and the code were checked against; null for a sign-in without a password */
  checked: { passwordHash: string | null; totpSecret: string | null } | null
  method: SignInMethod
  userAgent: string | null
}

/**
 * Starts a session, unless the person was disabled or the password or the second factor changed since they were checked: the share lock makes this
 * wait for a change that is under way, and a later change sees and revokes the new session.
 * @returns the session id for the cookie, which is stored nowhere else; null when there may be no session
 */
export async function startSession(
  database: Database,
  session: NewSession,
  now: Date,
): Promise<string | null> {
  const sid = newSecret()
  const expiresAt = new Date(now.getTime() + absoluteMs)
  const { userId, checked, method, userAgent } = session
  const unchanged =
    checked === null
      ? Prisma.sql`true`
      : Prisma.sql`password_hash = ${checked.passwordHash}::text
          and totp_secret is not distinct from ${checked.totpSecret}::text`
  const started = await execute(
    database,
    Prisma.sql`
      with person as (
        select id from users
        where id = ${userId}::uuid and disabled_at is null and ${unchanged}
        for share
      )
      insert into sessions (id, user_id, method, user_agent, created_at, last_seen_at, proved_at, expires_at)
      select ${digest(sid)}, id, ${method}, ${userAgent?.slice(0, 200) ?? null}::text,
        ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${expiresAt}::timestamptz
      from person`,
  )
  return started === 1 ? sid : null
}
