import { email as emailSchema } from '../../lib/contracts/access/person.ts'
import type { Log } from '../log.ts'
import type { PrismaClient } from '../storage/open.ts'
import { hashPassword } from './password/hash.ts'
import { passwordFault } from './password/rules.ts'
import { publicOrigin } from './settings.ts'
import { issueSetupCode } from './setup/code.ts'
import { createFirstAdmin, hasUsers } from './setup/create-first-admin.ts'

/**
 * Sees to it that somebody can sign in to a new deployment: creates the admin that the environment names, or else prints a
 * one-time code for `/setup`. Does nothing once there is a user. Safe when several replicas start at once.
 * @throws Error when the password that the environment gives breaks the rules
 */
export async function ensureFirstAdmin(
  prisma: PrismaClient,
  admin: { email: string; password: string } | null,
  log: Log,
): Promise<void> {
  if (await hasUsers(prisma)) return
  const now = new Date()
  if (admin === null) {
    const code = await issueSetupCode(prisma, now)
    log(`There is no user yet. Create the first admin at ${publicOrigin()}/setup with the code ${code}`)
    return
  }
  const email = emailSchema.parse(admin.email)
  const name = email.slice(0, email.indexOf('@'))
  const fault = await passwordFault(admin.password, { email, name })
  if (fault !== null) throw new Error(`ADMIN_PASSWORD: ${fault}`)
  const passwordHash = await hashPassword(admin.password)
  const nobody = { userId: null, network: null }
  if (await createFirstAdmin(prisma, nobody, { email, name, passwordHash }, 'environment', now))
    log(`Created the first admin, ${email}.`)
}
