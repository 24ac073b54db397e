import { z } from 'zod'
import { roles, type Role } from '../../../lib/contracts/access/role.ts'
import type { SignInMethod } from '../../../lib/contracts/access/session.ts'
import { execute, Prisma, query, type Database } from '../../storage/sql.ts'
import { digest } from '../digest.ts'
import { adminsNeedFactor } from '../settings.ts'
import { idleMs, touchMs } from './lifetime.ts'

/** A session that was started, or is left, without a second factor; a provider's are the provider's matter. */
const passwordAlone: SignInMethod = 'password'

/** Who is signed in. */
export interface Viewer {
  /** `role`: as which they may act now */
  user: { id: string; email: string; name: string; role: Role }
  /** an admin who acts as a maintainer until they have a second factor */
  lacksFactor: boolean
  /** what they can show again that it is them with */
  has: { password: boolean; factor: boolean }
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
  has_password: z.boolean(),
  has_factor: z.boolean(),
  method: z.string(),
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
      select s.id, s.user_id::text, u.email, u.name, u.role::text, u.password_hash is not null as has_password,
        u.totp_secret is not null as has_factor, s.method, s.last_seen_at, s.proved_at, s.expires_at
      from sessions s join users u on u.id = s.user_id
      where s.id = ${digest(sid)} and s.revoked_at is null and u.disabled_at is null
        and s.expires_at > ${now}::timestamptz and s.last_seen_at > ${idleSince}::timestamptz`,
  )
  if (found === undefined) return null
  if (now.getTime() - found.last_seen_at.getTime() > touchMs) await touch(database, found.id, now)
  const { user_id, email, name, role } = found
  const lacksFactor = role === 'admin' && found.method === passwordAlone && adminsNeedFactor()
  return {
    user: { id: user_id, email, name, role: lacksFactor ? 'maintainer' : role },
    lacksFactor,
    has: { password: found.has_password, factor: found.has_factor },
    sessionId: found.id,
    provedAt: found.proved_at,
    expiresAt: found.expires_at,
  }
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
