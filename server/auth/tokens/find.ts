import type { Role } from '../../../lib/contracts/access/role.ts'
import type { Scope } from '../../../lib/contracts/access/scope.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { digest } from '../digest.ts'
import { adminsNeedFactor } from '../settings.ts'
import { tokenState } from './state.ts'

export interface LiveToken {
  id: string
  name: string
  scopes: Scope[]
  /** the owner, with the role that they have now */
  user: { id: string; email: string; name: string; role: Role }
}

/** A token that was good once. */
export interface EndedToken {
  id: string
  name: string
  userId: string
  why: 'expired' | 'revoked' | 'disabled'
}

type FoundToken =
  { state: 'unknown' } | { state: 'ended'; ended: EndedToken } | { state: 'live'; live: LiveToken }

/** The last use is written down at most this often. */
const touchMs = 60_000

/** The one place that says whether a token is good, and in whose name: as it is now, on each request. */
export async function findToken(prisma: PrismaClient, token: string, now: Date): Promise<FoundToken> {
  const found = await prisma.apiToken.findUnique({
    where: { digest: digest(token) },
    include: { user: true },
  })
  if (found === null) return { state: 'unknown' }
  const { id, name, userId, scopes, lastUsedAt, user } = found
  const state = tokenState(found, now)
  const why = user.disabledAt === null ? state : 'disabled'
  if (why !== 'live') return { state: 'ended', ended: { id, name, userId, why } }
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > touchMs) await touch(prisma, id, now)
  const { email } = user
  const role = mayBeAdmin(user) ? user.role : 'maintainer'
  return { state: 'live', live: { id, name, scopes, user: { id: userId, email, name: user.name, role } } }
}

/** Where admins need a second factor, a token is no way around it. Who has no password signs in at a provider. */
function mayBeAdmin({
  passwordHash,
  totpSecret,
}: {
  passwordHash: string | null
  totpSecret: string | null
}) {
  return passwordHash === null || totpSecret !== null || !adminsNeedFactor()
}

async function touch(prisma: PrismaClient, id: string, now: Date): Promise<void> {
  const stale = { lt: new Date(now.getTime() - touchMs) }
  await prisma.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: stale }] },
    data: { lastUsedAt: now },
  })
}
