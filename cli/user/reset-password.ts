import type { Command } from 'commander'
import { findUserId } from '../../server/auth/people/find-user.ts'
import { resetPassword } from '../../server/auth/people/reset-password.ts'
import { withPeople } from '../with-people.ts'
import { printLink } from './print-link.ts'

export function addUserResetPassword(user: Command): void {
  user
    .command('reset-password')
    .summary("take a person's password away")
    .description(
      "Takes a person's password away, ends their sessions, and prints a one-time link with which they set a new one.",
    )
    .argument('<email>')
    .action(async (email: string) => {
      await withPeople(async ({ prisma }) => {
        const link = await resetPassword(prisma, null, await findUserId(prisma, email), new Date())
        console.log(`${email} cannot sign in until a new password is set.`)
        printLink(link)
      })
    })
}
