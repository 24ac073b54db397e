import { z } from 'zod'
import { roles, type Role } from '../../../lib/contracts/access/role.ts'
import { execute, Prisma, query, type Database } from '../../storage/sql.ts'
import { digest } from '../digest.ts'
import { idleMs, touchMs } from './lifetime.ts'

/** Who is signed in. */
export interface Viewer {
  user: { id: string; email: string; name: string; role: Role }
  sessionId: string
  /** when the person last showed that it is them */
  provedAt: Date
  expiresAt: Date
}

const row = z.object({
  id: z.string(),
  user_id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  last_seen_at: z.date(),
  proved_at: z.date(),
  expires_at: z.date(),
})

/**
 * The one place that says whether a session is alive. It reads the role as it is now, and nothing from the cookie but the
 * id: a revoked session, a disabled person and a changed role count from the very next request.
 * @param sid the session id in the cookie
 */
export async function findSession(database: Database, sid: string, now: Date): Promise<Viewer | null> {
  const idleSince = new Date(now.getTime() - idleMs)
  const [found] = await query(
    database,
    row,
    Prisma.sql`
      select s.id, s.user_id::text, u.email, u.name, u.role::text, s.last_seen_at, s.proved_at,
        s.expires_at
      from sessions s join users u on u.id = s.user_id
      where s.id = ${digest(sid)} and s.revoked_at is null and u.disabled_at is null
        and s.expires_at > ${now}::timestamptz and s.last_seen_at > ${idleSince}::timestamptz`,
  )
  if (found === undefined) return null
  if (now.getTime() - found.last_seen_at.getTime() > touchMs) await touch(database, found.id, now)
  const { user_id, email, name, role } = found
  const user = { id: user_id, email, name, role }
  return { user, sessionId: found.id, provedAt: found.proved_at, expiresAt: found.expires_at }
}

async function touch(database: Database, id: string, now: Date): Promise<void> {
  const staleSince = new Date(now.getTime() - touchMs)
  await execute(
    database,
    Prisma.sql`
      update sessions set last_seen_at = ${now}::timestamptz
      where id = ${id} and last_seen_at < ${staleSince}::timestamptz`,
  )
}
