import { z } from 'zod'
import { execute, Prisma, query, type Database } from '../../storage/sql.ts'
import { throttleKeys } from './key.ts'
import { lockSchedule, memoryMs, type ThrottleKind } from './schedule.ts'
import { Throttled } from './throttled.ts'

/** An attempt that may go ahead. It counts as failed until it is known to have succeeded. */
export interface Attempt {
  /** how long the door is closed to the next one, should this one fail */
  lockMs: number
  succeeded: () => Promise<void>
}

/**
 * Counts an attempt by (person, address) and by address before the password is looked at, so that a hundred at the same
 * moment count as a hundred. Attempts on a closed door do not count. Another person's address never closes this one's.
 * @throws Throttled with the time to wait
 */
export async function beginAttempt(
  database: Database,
  email: string,
  address: string | null,
  now: Date,
): Promise<Attempt> {
  const keys = throttleKeys(email, address)
  const byAddress = await count(database, 'address', keys.address, now)
  const byPair = await count(database, 'pair', keys.pair, now).catch(async (error: unknown) => {
    await takeBack(database, keys.address, byAddress.failures)
    throw error
  })
  return {
    lockMs: Math.max(byAddress.lockMs, byPair.lockMs),
    succeeded: async () => {
      await takeBack(database, keys.address, byAddress.failures)
      await execute(database, Prisma.sql`delete from login_throttles where key = ${keys.pair}`)
    },
  }
}

const row = z.object({ failures: z.number(), locked_until: z.date().nullable() })

async function count(database: Database, kind: ThrottleKind, key: string, now: Date) {
  const schedule = lockSchedule(kind)
  const forgotten = new Date(now.getTime() - memoryMs)
  const [counted] = await query(
    database,
    row,
    Prisma.sql`
      insert into login_throttles as t (key, failures, updated_at) values (${key}, 1, ${now}::timestamptz)
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
async function takeBack(database: Database, key: string, failures: number): Promise<void> {
  await execute(
    database,
    Prisma.sql`
      update login_throttles set
        failures = greatest(failures - 1, 0),
        locked_until = case when failures = ${failures}::int then null else locked_until end
      where key = ${key}`,
  )
}
