import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { addDays, dayOf } from '../../../lib/time/day.ts'
import { applyRetention } from '../../../server/rollups/apply-retention.ts'
import { runRollups, runRollupsBetween } from '../../../server/rollups/run-rollups.ts'
import { openStorage, type PrismaClient } from '../../../server/storage/open.ts'
import { exportNdjson } from '../../../server/transfer/export-ndjson.ts'
import { createTestDatabase, openTestDatabase } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'
import { figures } from '../cli/figures.ts'
import { makeFleet, type Fleet } from '../model/fleet.ts'
import { importFleet } from '../model/write-fleet.ts'

const now = new Date('2026-03-10T12:00:00.000Z')
const retentionDays = 20
const from = addDays(dayOf(now), 1 - retentionDays)
const fleet = makeFleet(7, 20, 60, now)

async function openFleet() {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, fleet, now)
  return prisma
}

/** Of closed days, and today's but for those two that tell of what is kept. */
const aggregates = async (prisma: PrismaClient) => {
  const all = Object.entries(await figures(prisma))
  return all
    .filter(([table]) => !table.startsWith('installation') && !perInstallation.includes(table))
    .map(([table, rows]) => {
      const tellsOfKept = table === 'absent_days' || table === 'size_days'
      return [table, tellsOfKept ? rows.filter((row) => !isOfToday(row)) : rows]
    })
}
const perInstallation = ['kamaji_changes', 'duplicate_signs']
const isOfToday = (row: unknown) => JSON.stringify(row).includes(dayOf(now))

const oldRows = (prisma: PrismaClient) =>
  prisma.installationDay.count({ where: { day: { lt: new Date(from) } } })

test('deletes days of installations that are too old, and keeps aggregates, events and the rest', async () => {
  const prisma = await openFleet()
  await runRollups(prisma, { clock: () => now })
  const before = await aggregates(prisma)
  const [all, old] = [await prisma.installationDay.count(), await oldRows(prisma)]
  expect(old).toBeGreaterThan(0)
  expect(await applyRetention(prisma, { retentionDays, now })).toEqual({ deleted: old, from })
  expect(await oldRows(prisma)).toBe(0)
  expect(await prisma.installationDay.count()).toBe(all - old)
  expect(await prisma.installation.count({ where: { lastDay: { lt: new Date(from) } } })).toBe(0)
  expect(await aggregates(prisma)).toEqual(before)
  await runRollupsBetween(prisma, null, null, { clock: () => now })
  expect(await aggregates(prisma)).toEqual(before)
  expect(await applyRetention(prisma, { retentionDays, now })).toBeNull()

  const kept = fleet.stats.filter(({ at, live }) => dayOf(at) >= from && !live)
  expect(await exportedStats(prisma)).toEqual(
    new Set(kept.map(({ installation, at }) => `${installation} ${dayOf(at)}`)),
  )
})

async function exportedStats(prisma: PrismaClient): Promise<Set<string>> {
  const days = new Set<string>()
  for await (const text of exportNdjson(prisma)) {
    const line: { kind: string; received_at: string; payload: { uuid?: string } } = JSON.parse(text)
    if (line.kind === 'stats') days.add(`${line.payload.uuid} ${dayOf(new Date(line.received_at))}`)
  }
  return days
}

test('stops between two batches when it is told to, and another run does the rest', async () => {
  const prisma = await openFleet()
  await runRollups(prisma, { clock: () => now })
  const before = await aggregates(prisma)
  const old = await oldRows(prisma)
  let asked = 0
  const enough = () => (asked += 1) > 3
  const first = await applyRetention(prisma, { retentionDays, now, enough })
  expect(first?.deleted).toBeGreaterThan(0)
  expect(await oldRows(prisma)).toBe(old - (first?.deleted ?? 0))
  expect(await oldRows(prisma)).toBeGreaterThan(0)
  await runRollupsBetween(prisma, null, null, { clock: () => now })
  const left = await oldRows(prisma)
  expect(await applyRetention(prisma, { retentionDays, now })).toEqual({ deleted: left, from })
  expect(await aggregates(prisma)).toEqual(before)
})

test('deletes nothing that the aggregates do not hold yet', async () => {
  const prisma = await openFleet()
  const all = await prisma.installationDay.count()
  expect(await applyRetention(prisma, { retentionDays, now })).toBeNull()
  expect(await prisma.installationDay.count()).toBe(all)
})

test('an installation that is still there is no newcomer after its first days are deleted', async () => {
  const prisma = await openFleet()
  await runRollups(prisma, { clock: () => now })
  const before = await prisma.installation.findMany({ where: { lastDay: { gte: new Date(from) } } })
  await applyRetention(prisma, { retentionDays, now })
  const after = await prisma.installation.findMany()
  const byName = (a: { installation: string }, b: { installation: string }) =>
    a.installation < b.installation ? -1 : 1
  expect(after.toSorted(byName)).toEqual(before.toSorted(byName))
  expect(after.some(({ firstDay }) => dayOf(firstDay) < from)).toBe(true)
})

test.runIf(testEngine !== 'pglite')(
  'waits for an import that is under way: its days are rolled before they may go',
  async () => {
    const database = await createTestDatabase()
    const storage = await openStorage(database)
    const { prisma } = storage
    onTestFinished(() => storage.close())
    const other = new Client({ connectionString: database.databaseUrl ?? '' })
    await other.connect()
    onTestFinished(() => other.end())
    const isLate = ({ installation }: Fleet['stats'][number]) => installation < '8'
    await importFleet(prisma, { ...fleet, stats: fleet.stats.filter((one) => !isLate(one)) }, now)
    await runRollups(prisma, { clock: () => now })

    await other.query('begin; lock table rollup_marks in exclusive mode')
    const importing = importFleet(prisma, { stats: fleet.stats.filter(isLate), events: [] }, now)
    await untilWaiting(other, 1)
    const retaining = applyRetention(prisma, { retentionDays, now })
    await untilWaiting(other, 2)
    await other.query('commit')
    await importing
    expect(await retaining).toBeNull()

    await runRollups(prisma, { clock: () => now })
    const whole = await openFleet()
    await runRollups(whole, { clock: () => now })
    expect(await figures(prisma)).toEqual(await figures(whole))
  },
)

const untilWaiting = (client: Client, sessions: number) =>
  vi.waitFor(
    async () => {
      const { rows } = await client.query(
        'select distinct pid from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())',
      )
      expect(rows).toHaveLength(sessions)
    },
    { timeout: 20_000 },
  )
