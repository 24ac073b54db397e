import { simulatedLines } from '../../../cli/simulate.ts'
import { createUserWithPassword } from '../../../server/auth/people/create-user-with-password.ts'
import { addDays, dayOf } from '../../../lib/time/day.ts'
import { readConfig } from '../../../server/config.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import { readSecrets } from '../../../server/secrets.ts'
import { addRefusals } from '../../../server/storage/add-refusals.ts'
import type { RefusalCount } from '../../../server/storage/refusal-counts.ts'
import { openStorage, type PrismaClient } from '../../../server/storage/open.ts'
import { importIntoStorage } from '../../../server/transfer/import-into-storage.ts'
import type { Person, SessionCookie } from './running-console.ts'
import { staleSession } from './stale-session.ts'

/** Small, yet with every kind of version, state and event; it ends now, so that today has data. */
const fleet = { installations: 60, days: 120, seed: 5, reportsPerDay: 2 }

/**
 * Fills a new data folder: the fleet, its aggregates, and the people. Nothing in it says that it is simulated.
 * @returns a session of the first of them that is no longer fresh
 */
export async function makeFleet(
  folder: string,
  people: readonly [Person, ...Person[]],
  now: Date,
): Promise<SessionCookie[]> {
  const config = readConfig({ NODE_ENV: 'production', DATA_DIR: folder })
  const storage = await openStorage(config)
  try {
    await importFleet(storage.prisma, readSecrets(config).telemetry, now)
    await runRollups(storage.prisma, { clock: () => now })
    await addRefusals(storage.prisma, refusalsBefore(now))
    for (const { password, ...person } of people)
      await createUserWithPassword(storage.prisma, null, person, password, now)
    return await staleSession(storage.prisma, readSecrets(config).nextAuth ?? '', people[0].email, now)
  } finally {
    await storage.close()
  }
}

/** Of two days: some that are told by field, and some that are not. */
function refusalsBefore(now: Date): RefusalCount[] {
  const [yesterday, before] = [1, 2].map((ago) => addDays(dayOf(now), -ago))
  return [before, yesterday].flatMap((day = '') => [
    { day, kind: 'create', reason: 'malformed_json', field: '', reports: 3 },
    { day, kind: 'stats', reason: 'rate_limited', field: '', reports: 1_204 },
    { day, kind: 'update', reason: 'missing_field', field: 'old_tcp_version', reports: 87 },
  ])
}

async function importFleet(prisma: PrismaClient, secret: string, now: Date): Promise<void> {
  await importIntoStorage(inOneChunk(simulatedLines({ ...fleet, until: now })), {
    prisma,
    secret,
    now,
    onFault: ({ line, reason }) => {
      throw new Error(`The simulation wrote a wrong line ${line}: ${reason}`)
    },
    onProgress: () => undefined,
  })
}

async function* inOneChunk(lines: Iterable<string>): AsyncGenerator<Buffer> {
  yield Buffer.from([...lines].join(''))
}
