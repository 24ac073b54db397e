import type { Command } from 'commander'
import { listTokens } from '../../server/auth/tokens/list.ts'
import { printTable } from '../print-table.ts'
import { withStorage } from '../with-storage.ts'

export function addTokenList(token: Command): void {
  token
    .command('list')
    .description('List all tokens, and those that ended in the last month.')
    .action(async () => {
      await withStorage(async ({ prisma }) => {
        const tokens = await listTokens(prisma, new Date())
        if (tokens.length === 0) return console.log('There is no token: token create makes one.')
        const rows = tokens.map(({ id, email, name, scopes, state, expires_at, last_used_at }) => [
          id,
          email,
          name,
          scopes.join(','),
          state,
          expires_at,
          last_used_at ?? 'never',
        ])
        printTable(['id', 'of', 'name', 'scopes', 'state', 'expires', 'last used'], rows)
      })
    })
}
