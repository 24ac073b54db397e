import { z } from 'zod'
import { ok, warn, type Finding } from './finding.ts'
import type { Inspection } from './inspect.ts'

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
