import { execute, Prisma, type Database } from '../../storage/sql.ts'
import { digest, newSecret } from '../digest.ts'
import { absoluteMs } from './lifetime.ts'

export interface NewSession {
  userId: string
  /** the hash that the password was checked against; null for a sign-in without a password */
  passwordHash: string | null
  method: 'password'
  userAgent: string | null
}

/**
 * Starts a session, unless the person was disabled or the password changed since it was checked: the share lock makes this
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
  const started = await execute(
    database,
    Prisma.sql`
      with person as (
        select id from users
        where id = ${session.userId}::uuid and disabled_at is null
          and (${session.passwordHash}::text is null or password_hash = ${session.passwordHash}::text)
        for share
      )
      insert into sessions (id, user_id, method, user_agent, created_at, last_seen_at, proved_at, expires_at)
      select ${digest(sid)}, id, ${session.method}, ${session.userAgent?.slice(0, 200) ?? null}::text,
        ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${expiresAt}::timestamptz
      from person`,
  )
  return started === 1 ? sid : null
}
