import { z } from 'zod'
import { fail, ok, warn, type Finding } from './finding.ts'
import type { Inspection } from './inspect.ts'

export async function checkAdmins({ rows }: Inspection): Promise<Finding> {
  const [found] = await rows(
    z.object({ users: z.number(), admins: z.number() }),
    `select count(*)::int as users,
      count(*) filter (where role = 'admin' and disabled_at is null and (password_hash is not null
        or exists (select 1 from identities i where i.user_id = users.id)))::int as admins
      from users`,
  )
  const { users, admins } = found ?? { users: 0, admins: 0 }
  if (admins > 0) return ok(`${users} people have access, ${admins} of them active admins`)
  if (users === 0)
    return warn(
      'nobody can sign in yet',
      'Start the server and follow its log, or run user create --role admin.',
    )
  return fail('there is no active admin', 'Run user create --role admin, or user reset-password for one.')
}

const minuteMs = 60_000

/** Today's aggregates are made every minute while a server runs. */
export async function checkRollups({ rows }: Inspection, now: Date): Promise<Finding> {
  const [found] = await rows(
    z.object({ rolled: z.date().nullable(), marks: z.number(), reports: z.boolean() }),
    `select (select max(rolled_at) from rollup_days) as rolled, (select count(*)::int from rollup_marks) as marks,
      exists (select 1 from installation_days) or exists (select 1 from events) as reports`,
  )
  if (found?.reports !== true) return ok('no reports yet, so no aggregates')
  const { rolled, marks } = found
  if (rolled === null) return warn('the aggregates were never made', 'Start the server, or run rollup.')
  const text = `aggregates last made ${rolled.toISOString()}, ${marks} days marked to be made anew`
  const isFresh = now.getTime() - rolled.getTime() < 10 * minuteMs
  if (isFresh && marks === 0) return ok(text)
  return warn(text, 'A running server makes them within minutes. Without one: rollup.')
}
