import type { Command } from 'commander'
import { browserName } from '../../lib/format/browser-name.ts'
import { findUserId } from '../../server/auth/people/find-user.ts'
import { endUserSessions, listUserSessions } from '../../server/auth/people/user-sessions.ts'
import { printTable } from '../print-table.ts'
import { withPeople } from '../with-people.ts'

export function addUserSessions(user: Command): void {
  user
    .command('sessions')
    .summary('list where a person is signed in, or end it')
    .description('Lists where a person is signed in. With --end all these sessions end at once.')
    .argument('<email>')
    .option('--end', 'end them all')
    .action(async (email: string, options: { end?: true }) => {
      await withPeople(async ({ prisma }) => {
        const id = await findUserId(prisma, email)
        if (options.end === true) {
          const ended = await endUserSessions(prisma, null, id, new Date())
          return console.log(`Sessions of ${email} that ended: ${ended}.`)
        }
        const sessions = await listUserSessions(prisma, id, new Date())
        if (sessions.length === 0) return console.log(`${email} is signed in nowhere.`)
        const rows = sessions.map(({ method, created_at, last_seen_at, expires_at, user_agent }) => [
          method,
          created_at,
          last_seen_at,
          expires_at,
          browserName(user_agent),
        ])
        printTable(['signed in by', 'signed in', 'last request', 'ends at the latest', 'browser'], rows)
      })
    })
}
