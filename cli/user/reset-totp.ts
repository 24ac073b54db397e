import type { Command } from 'commander'
import { removeFactor } from '../../server/auth/factor/remove.ts'
import { findUserId } from '../../server/auth/people/find-user.ts'
import { withPeople } from '../with-people.ts'

export function addUserResetTotp(user: Command): void {
  user
    .command('reset-totp')
    .summary('take a second factor away')
    .description(
      'Takes the second factor of a person away who lost it, with its recovery codes, and ends their sessions. The\n' +
        'password alone signs them in until they set up another.',
    )
    .argument('<email>')
    .action(async (email: string) => {
      await withPeople(async ({ prisma }) => {
        await removeFactor(prisma, null, await findUserId(prisma, email), new Date())
        console.log(`${email} signs in by password alone now.`)
      })
    })
}
