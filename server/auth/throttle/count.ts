import { z } from 'zod'
import { execute, Prisma, query, type Database } from '../../storage/sql.ts'
import { lockSchedule, memoryMs, type ThrottleKind } from './schedule.ts'
import { Throttled } from './throttled.ts'

export interface ThrottleKey {
  kind: ThrottleKind
  key: string
  /** keyed hash of the person's email address; null for all that comes from an address */
  person: string | null
}

const row = z.object({ failures: z.number(), locked_until: z.date().nullable() })

/** A failure as it was counted. */
export interface Counted {
  failures: number
  /** how long the door is closed to the next one */
  lockMs: number
}

/**
 * Counts a failure, and sets the lock that goes with it. On a closed door nothing is counted.
 * @throws Throttled with the time to wait
 */
export async function countFailure(
  database: Database,
  { kind, key, person }: ThrottleKey,
  now: Date,
): Promise<Counted> {
  const schedule = lockSchedule(kind)
  const forgotten = new Date(now.getTime() - memoryMs)
  const [counted] = await query(
    database,
    row,
    Prisma.sql`
      insert into login_throttles as t (key, person, failures, updated_at)
      values (${key}, ${person}::text, 1, ${now}::timestamptz)
      on conflict (key) do update set
        failures = case when t.updated_at < ${forgotten}::timestamptz then 1 else t.failures + 1 end,
        locked_until = case when t.updated_at < ${forgotten}::timestamptz then null
          else ${now}::timestamptz + interval '1 ms' *
            (${schedule}::int[])[least(t.failures + 1, ${schedule.length}::int)] end,
        updated_at = ${now}::timestamptz
      where t.locked_until is null or t.locked_until <= ${now}::timestamptz
      returning failures, locked_until`,
  )
  if (counted === undefined) throw new Throttled(await remainingMs(database, key, now))
  return { failures: counted.failures, lockMs: msUntil(counted.locked_until, now) }
}

async function remainingMs(database: Database, key: string, now: Date): Promise<number> {
  const sql = Prisma.sql`select failures, locked_until from login_throttles where key = ${key}`
  const [current] = await query(database, row, sql)
  return msUntil(current?.locked_until ?? null, now)
}

function msUntil(until: Date | null, now: Date): number {
  return until === null ? 0 : Math.max(0, until.getTime() - now.getTime())
}

/** Undoes one count, and the lock that it set: no later attempt can have been counted while that lock held. */
export async function takeBack(database: Database, key: string, { failures }: Counted): Promise<void> {
  await execute(
    database,
    Prisma.sql`
      update login_throttles set
        failures = greatest(failures - 1, 0),
        locked_until = case when failures = ${failures}::int then null else locked_until end
      where key = ${key}`,
  )
}

export async function forgetFailures(database: Database, key: string): Promise<void> {
  await execute(database, Prisma.sql`delete from login_throttles where key = ${key}`)
}
