import type { Command } from 'commander'
import { findUserId } from '../../server/auth/people/find-user.ts'
import { unlockUser } from '../../server/auth/people/unlock-user.ts'
import { withPeople } from '../with-people.ts'

export function addUserUnlock(user: Command): void {
  user
    .command('unlock')
    .summary('forget failed sign-ins of a person')
    .description(
      'Forgets the failed sign-ins and codes of a person, so that they can try again at once. What is counted against an\n' +
        'address, whoever it was for, stays.',
    )
    .argument('<email>')
    .action(async (email: string) => {
      await withPeople(async ({ prisma }) => {
        await unlockUser(prisma, null, await findUserId(prisma, email))
        console.log(`Failed sign-ins of ${email} are forgotten.`)
      })
    })
}
