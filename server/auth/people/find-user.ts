import type { Role } from '../../../lib/contracts/access/role.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'

/**
 * The person with this email address.
 * @throws AppError `not_found`
 */
export async function findUser(prisma: PrismaClient, email: string): Promise<{ id: string; role: Role }> {
  const user = await prisma.user.findUnique({ where: { email: email.trim().toLowerCase() } })
  if (user === null) throw new AppError('not_found', `Nobody has the email address ${email}.`)
  return user
}

/** Their id. @throws AppError `not_found` */
export async function findUserId(prisma: PrismaClient, email: string): Promise<string> {
  return (await findUser(prisma, email)).id
}
