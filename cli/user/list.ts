import type { Command } from 'commander'
import { listUsers } from '../../server/auth/people/list-users.ts'
import { printTable } from '../print-table.ts'
import { withStorage } from '../with-storage.ts'

export function addUserList(user: Command): void {
  user
    .command('list')
    .description('List everybody who was ever given access.')
    .action(async () => {
      await withStorage(async ({ prisma }) => {
        const people = await listUsers(prisma)
        if (people.length === 0) return console.log('There is nobody yet: user create gives access.')
        const rows = people.map(({ email, name, role, state, last_seen_at }) => [
          email,
          name,
          role,
          state,
          last_seen_at ?? 'never',
        ])
        printTable(['email', 'name', 'role', 'state', 'last seen'], rows)
      })
    })
}
