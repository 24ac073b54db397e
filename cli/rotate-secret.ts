import type { Command } from 'commander'
import { resealFactors } from '../server/auth/factor/reseal.ts'
import { beginRotation } from '../server/auth/rotation.ts'
import { withStorage } from './with-storage.ts'

export function addRotateSecret(program: Command): void {
  program
    .command('rotate-secret')
    .summary('change NEXTAUTH_SECRET')
    .description(
      'Changes NEXTAUTH_SECRET: seals all second factors under the new one, and ends all sessions. Where the secret is kept\n' +
        'in DATA_DIR a new one is made there. Where the environment gives it, NEXTAUTH_SECRET is the new one and\n' +
        'PREVIOUS_NEXTAUTH_SECRET the one from before; start the consoles with the new one afterwards. It can be run again,\n' +
        'also after it was broken off.',
    )
    .action(async () => {
      await withStorage(async ({ prisma }, config) => {
        const { change, finish } = beginRotation(config)
        const { factors, sessions } = await resealFactors(prisma, change, new Date())
        finish()
        console.log(
          `The secret is changed. Second factors sealed anew: ${factors}. Sessions that ended: ${sessions}.`,
        )
      })
    })
}
