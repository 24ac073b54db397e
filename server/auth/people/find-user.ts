import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'

/**
 * The id of the person with this email address.
 * @throws AppError `not_found`
 */
export async function findUserId(prisma: PrismaClient, email: string): Promise<string> {
  const user = await prisma.user.findUnique({ where: { email: email.trim().toLowerCase() } })
  if (user === null) throw new AppError('not_found', `Nobody has the email address ${email}.`)
  return user.id
}
