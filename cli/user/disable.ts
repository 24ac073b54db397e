import type { Command } from 'commander'
import { disableUser } from '../../server/auth/people/disable-user.ts'
import { findUserId } from '../../server/auth/people/find-user.ts'
import { withPeople } from '../with-people.ts'

export function addUserDisable(user: Command): void {
  user
    .command('disable')
    .summary("take a person's access away")
    .description("Takes a person's access away and ends their sessions at once. The last admin stays.")
    .argument('<email>')
    .action(async (email: string) => {
      await withPeople(async ({ prisma }) => {
        await disableUser(prisma, null, await findUserId(prisma, email), new Date())
        console.log(`${email} cannot sign in any more.`)
      })
    })
}
