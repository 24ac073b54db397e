import { z } from 'zod'
import { atLeast, type Role } from '../../../lib/contracts/access/role.ts'
import type { IssuedToken, NewToken } from '../../../lib/contracts/access/token.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { Prisma, query, type Database } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { digest } from '../digest.ts'
import { newTokenSecret } from './secret.ts'

const dayMs = 24 * 60 * 60_000
const maxLive = 50

export interface TokenOwner {
  id: string
  /** as which they act now */
  role: Role
  /** the session that asks; null at the command line */
  sessionId: string | null
}

/**
 * Makes a token. The answer is the only place where it is readable: the database has its hash.
 * @throws AppError `invalid_field` for a scope beyond the owner's role, `unauthenticated` where the session has ended
 *   meanwhile, `conflict` for a disabled person and for more tokens than anybody needs
 */
export async function createToken(
  prisma: PrismaClient,
  actor: Actor | null,
  owner: TokenOwner,
  { name, scopes, days }: NewToken,
  now: Date,
): Promise<IssuedToken> {
  if (scopes.includes('admin') && !atLeast(owner.role, 'admin'))
    throw new AppError('invalid_field', 'Only an admin can have a token for what admins do.', 'scopes')
  const token = newTokenSecret()
  const expiresAt = new Date(now.getTime() + days * dayMs)
  const data = { userId: owner.id, name, scopes, createdAt: now, expiresAt }
  const id = await prisma.$transaction(async (tx) => {
    await assertActive(tx, owner.id)
    await assertSignedIn(tx, owner.sessionId)
    const live = await tx.apiToken.count({
      where: { userId: owner.id, revokedAt: null, expiresAt: { gt: now } },
    })
    if (live >= maxLive)
      throw new AppError('conflict', `There are ${maxLive} tokens already. Revoke one that is not needed.`)
    const made = await tx.apiToken.create({ data: { ...data, digest: digest(token) } })
    const detail = { token: name, scopes: scopes.join(' '), days, id: made.id }
    await audit(tx, actor, 'token.created', owner.id, detail)
    return made.id
  })
  return { id, token, expires_at: expiresAt.toISOString() }
}

/** Locks the person: a reset or disabling that is under way is waited for, and a later one revokes the new token. */
async function assertActive(tx: Database, userId: string): Promise<void> {
  const [person] = await query(
    tx,
    z.object({ disabled: z.boolean() }),
    Prisma.sql`select disabled_at is not null as disabled from users where id = ${userId}::uuid for update`,
  )
  if (person === undefined || person.disabled)
    throw new AppError('conflict', 'This person is disabled. Enable them first.')
}

async function assertSignedIn(tx: Prisma.TransactionClient, sessionId: string | null): Promise<void> {
  if (sessionId === null) return
  const alive = await tx.session.count({ where: { id: sessionId, revokedAt: null } })
  if (alive === 0) throw new AppError('unauthenticated')
}
