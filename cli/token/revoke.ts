import type { Command } from 'commander'
import { z } from 'zod'
import { revokeToken } from '../../server/auth/tokens/revoke.ts'
import { checkedBy } from '../arguments.ts'
import { withStorage } from '../with-storage.ts'

export function addTokenRevoke(token: Command): void {
  token
    .command('revoke')
    .summary('end a token')
    .description('Ends a token at once.')
    .argument('<id>', 'as `token list` shows it', checkedBy(z.uuid('must be the id of a token')))
    .action(async (id: string) => {
      await withStorage(async ({ prisma }) => {
        await revokeToken(prisma, null, { id }, new Date())
        console.log('The token is not good any more.')
      })
    })
}
