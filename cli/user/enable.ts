import type { Command } from 'commander'
import { changeUser } from '../../server/auth/people/change-user.ts'
import { findUserId } from '../../server/auth/people/find-user.ts'
import { withPeople } from '../with-people.ts'

export function addUserEnable(user: Command): void {
  user
    .command('enable')
    .summary('give access back')
    .description('Gives access back to a person who was disabled. Their password is the one from before.')
    .argument('<email>')
    .action(async (email: string) => {
      await withPeople(async ({ prisma }) => {
        await changeUser(prisma, null, await findUserId(prisma, email), { disabled: false }, new Date())
        console.log(`${email} has access again.`)
      })
    })
}
