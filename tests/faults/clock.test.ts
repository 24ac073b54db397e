import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { dayOf, startOfDay, addDays } from '../../lib/time/day.ts'
import { openStorage, type Storage } from '../../server/storage/open.ts'
import { Prisma, query } from '../../server/storage/sql.ts'
import { runRollups } from '../../server/rollups/run-rollups.ts'
import { createBody, statsBody } from '../support/report-bodies.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { expectFigures } from './expect-kept.ts'
import { makeFakeClock } from './fake-clock.ts'
import { post, startTaking, startUsualCluster, storeIn } from './stores.ts'

const minuteMs = 60_000
const uuid = randomUUID()
const midnight = startOfDay(addDays(dayOf(new Date()), 1)).getTime()

/** A stats report of the one installation, and a create report that can be told by its number. */
async function report(server: ServerProcess, number: number): Promise<void> {
  const bodies = { '/stats': statsBody({ uuid }), '/create': createBody({ network_profile: String(number) }) }
  for (const [path, body] of Object.entries(bodies)) expect((await post(server, path, body)).status).toBe(200)
}

test('a clock that is set back over midnight takes no report back to a day that is closed, and none counts twice', async () => {
  const clock = makeFakeClock()
  onTestFinished(clock.remove)
  const cluster = await startUsualCluster()
  onTestFinished(cluster.stop)
  const { options } = storeIn(cluster)
  clock.set(new Date(midnight - minuteMs))
  const server = await startTaking({
    DATABASE_URL: options.databaseUrl ?? '',
    ROLE: 'ingest',
    ...clock.environment,
  })
  onTestFinished(() => server.stop('SIGKILL').then(() => undefined))
  const storage = await openStorage(options)
  onTestFinished(storage.close)

  // Half an hour on, which closes the day; back by forty minutes, into it; on again.
  for (const [number, minutes] of [-1, 30, -10, 5, 40].entries()) {
    const now = new Date(midnight + minutes * minuteMs)
    clock.set(now)
    await report(server, number)
    await runRollups(storage.prisma, { clock: () => now })
  }
  await expectFigures(storage, new Date(midnight + 50 * minuteMs))
  const [before, after] = [dayOf(new Date(midnight - 1)), dayOf(new Date(midnight))]
  expect(await eventsInOrder(storage)).toEqual([
    { number: '0', day: before },
    ...['1', '2', '3', '4'].map((number) => ({ number, day: after })),
  ])
  expect(await reportsByDay(storage)).toEqual([
    { day: before, reports: 1 },
    { day: after, reports: 4 },
  ])
})

const eventsInOrder = ({ prisma }: Storage) =>
  query(
    prisma,
    z.object({ number: z.string(), day: z.string() }),
    Prisma.sql`select network_profile as number, (received_at at time zone 'UTC')::date::text as day
      from events order by received_at, number`,
  )

const reportsByDay = ({ prisma }: Storage) =>
  query(
    prisma,
    z.object({ day: z.string(), reports: z.number() }),
    Prisma.sql`select day::text, reports from installation_days order by day`,
  )
