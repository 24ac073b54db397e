import { randomUUID } from 'node:crypto'
import type { Role } from '../../../lib/contracts/access/role.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Prisma } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { issueLink, type OneTimeLink } from '../links/issue.ts'

export interface NewUser {
  /** lower case */
  email: string
  name: string
  role: Role
}

/**
 * Adds a person, who sets the password through the one-time link.
 * @throws AppError `conflict` when the address is taken
 */
export async function createUser(
  prisma: PrismaClient,
  actor: Actor | null,
  user: NewUser,
  now: Date,
): Promise<{ id: string; link: OneTimeLink }> {
  return prisma.$transaction(async (tx) => {
    const id = await insertUser(tx, user, null, now)
    const link = await issueLink(tx, id, 'invite', now)
    await audit(tx, actor, 'user.created', id, { role: user.role })
    return { id, link }
  })
}

/** @throws AppError `conflict` when the address is taken */
export async function insertUser(
  database: Pick<Prisma.TransactionClient, 'user'>,
  { email, name, role }: NewUser,
  passwordHash: string | null,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  const data = { id, email, name, role, passwordHash, createdAt: now }
  const { count } = await database.user.createMany({ data, skipDuplicates: true })
  if (count === 0) throw new AppError('conflict', 'Somebody has this email address already.', 'email')
  return id
}
