import type { Command } from 'commander'
import { listUsers } from '../../server/auth/people/list-users.ts'
import { printTable } from '../print-table.ts'
import { withPeople } from '../with-people.ts'

export function addUserList(user: Command): void {
  user
    .command('list')
    .description('List everybody who was ever given access.')
    .action(async () => {
      await withPeople(async ({ prisma }) => {
        const people = await listUsers(prisma, new Date())
        if (people.length === 0) return console.log('There is nobody yet: user create gives access.')
        const rows = people.map(({ email, name, role, state, has_factor, locked_until, last_seen_at }) => [
          email,
          name,
          role,
          locked_until === null ? state : `${state}, locked`,
          has_factor ? 'on' : 'off',
          last_seen_at ?? 'never',
        ])
        printTable(['email', 'name', 'role', 'state', 'second factor', 'last seen'], rows)
      })
    })
}
