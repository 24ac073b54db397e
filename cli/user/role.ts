import { Argument, type Command } from 'commander'
import { roles, type Role } from '../../lib/contracts/access/role.ts'
import { changeUser } from '../../server/auth/people/change-user.ts'
import { findUserId } from '../../server/auth/people/find-user.ts'
import { withPeople } from '../with-people.ts'

export function addUserRole(user: Command): void {
  user
    .command('role')
    .summary('say what a person may do')
    .description(
      'Makes a person an admin or a maintainer, from their next request on. The last admin stays one.',
    )
    .argument('<email>')
    .addArgument(new Argument('<role>', 'what they may do').choices(roles))
    .action(async (email: string, role: Role) => {
      await withPeople(async ({ prisma }) => {
        await changeUser(prisma, null, await findUserId(prisma, email), { role }, new Date())
        console.log(`${email} is ${role === 'admin' ? 'an admin' : 'a maintainer'}.`)
      })
    })
}
