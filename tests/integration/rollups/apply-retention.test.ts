import { expect, test } from 'vitest'
import { addDays, dayOf } from '../../../lib/time/day.ts'
import { applyRetention } from '../../../server/rollups/apply-retention.ts'
import { runRollups, runRollupsBetween } from '../../../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeFleet } from '../model/fleet.ts'
import { importFleet } from '../model/write-fleet.ts'

const now = new Date('2026-03-10T12:00:00.000Z')
const retentionDays = 20
const from = addDays(dayOf(now), 1 - retentionDays)

async function openFleet() {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, makeFleet(7, 20, 60, now), now)
  return prisma
}

/** All aggregates. */
const aggregatesOf = async (prisma: PrismaClient) => [
  await prisma.fleetDay.findMany({
    orderBy: [
      { day: 'asc' },
      { oneDay: 'asc' },
      { kamajiId: 'asc' },
      { minor: 'asc' },
      { distribution: 'asc' },
    ],
  }),
  await prisma.hopDay.aggregate({ _sum: { events: true } }),
  await prisma.lifecycleDay.aggregate({ _sum: { created: true, deleted: true } }),
]

const oldRows = (prisma: PrismaClient) =>
  prisma.installationDay.count({ where: { day: { lt: new Date(from) } } })

test('deletes days of installations that are too old, and keeps aggregates, events and the rest', async () => {
  const prisma = await openFleet()
  await runRollups(prisma, { clock: () => now })
  const before = await aggregatesOf(prisma)
  const [all, old, events] = [
    await prisma.installationDay.count(),
    await oldRows(prisma),
    await prisma.event.count(),
  ]
  expect(old).toBeGreaterThan(0)
  expect(await applyRetention(prisma, retentionDays, now)).toEqual({ deleted: old, from })
  expect(await oldRows(prisma)).toBe(0)
  expect(await prisma.installationDay.count()).toBe(all - old)
  expect(await prisma.installation.count({ where: { lastDay: { lt: new Date(from) } } })).toBe(0)
  expect(await prisma.event.count()).toBe(events)
  await runRollupsBetween(prisma, null, null, { clock: () => now })
  expect(await aggregatesOf(prisma)).toEqual(before)
  expect(await applyRetention(prisma, retentionDays, now)).toEqual({ deleted: 0, from })
})

test('deletes nothing that the aggregates do not hold yet', async () => {
  const prisma = await openFleet()
  const all = await prisma.installationDay.count()
  expect(await applyRetention(prisma, retentionDays, now)).toMatchObject({ deleted: 0 })
  expect(await prisma.installationDay.count()).toBe(all)
})

test('an installation that is still there is no newcomer after its first days are deleted', async () => {
  const prisma = await openFleet()
  await runRollups(prisma, { clock: () => now })
  const before = await prisma.installation.findMany({ where: { lastDay: { gte: new Date(from) } } })
  await applyRetention(prisma, retentionDays, now)
  const after = await prisma.installation.findMany()
  const byName = (a: { installation: string }, b: { installation: string }) =>
    a.installation < b.installation ? -1 : 1
  expect(after.toSorted(byName)).toEqual(before.toSorted(byName))
  expect(after.some(({ firstDay }) => dayOf(firstDay) < from)).toBe(true)
})
