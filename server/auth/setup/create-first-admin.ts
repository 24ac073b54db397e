import type { PrismaClient } from '../../storage/open.ts'
import { execute, Prisma } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { insertUser } from '../people/create-user.ts'
import { removeSetupCodes } from './code.ts'

export interface FirstAdmin {
  /** lower case */
  email: string
  name: string
  passwordHash: string
}

/**
 * Creates the first user of the deployment. The lock lets one caller in at a time, among all replicas.
 * @param allowed asked inside of the lock, when there is no user
 * @returns false when there is a user already, or it was not allowed
 */
export async function createFirstAdmin(
  prisma: PrismaClient,
  actor: Actor,
  admin: FirstAdmin,
  via: 'environment' | 'setup page',
  now: Date,
  allowed: (tx: Prisma.TransactionClient) => Promise<boolean> = async () => true,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await execute(tx, Prisma.sql`lock table users in share row exclusive mode`)
    if ((await hasUsers(tx)) || !(await allowed(tx))) return false
    const { email, name, passwordHash } = admin
    const id = await insertUser(tx, { email, name, role: 'admin' }, passwordHash, now)
    await removeSetupCodes(tx)
    await audit(tx, actor, 'user.created', id, { role: 'admin', via })
    return true
  })
}

/** False only before the first admin exists: people are disabled, never removed. */
export async function hasUsers(database: Pick<Prisma.TransactionClient, 'user'>): Promise<boolean> {
  return (await database.user.findFirst({ select: { id: true } })) !== null
}
