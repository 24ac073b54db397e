import { expect, onTestFinished, test, vi } from 'vitest'
import { startRollups } from '../../../server/rollups/schedule.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeFleet } from '../model/fleet.ts'
import { importFleet } from '../model/write-fleet.ts'

const quiet = { retentionDays: 400, onDeleted: async () => undefined }

test('rolls what is due at the start, and stops after the day in hand', async () => {
  const { prisma } = await openTestDatabase()
  const now = new Date()
  await importFleet(prisma, makeFleet(5, 8, 25, now), now)
  const onError = vi.fn<(error: unknown) => void>()
  const rollups = startRollups({ prisma, ...quiet, onError })
  await vi.waitFor(async () => expect(await prisma.rollupDay.count()).toBeGreaterThan(2), { timeout: 30_000 })
  await rollups.stop()
  const done = await prisma.rollupDay.count()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await prisma.rollupDay.count()).toBe(done)
  expect(onError).not.toHaveBeenCalled()
})

test('tells of a run that fails, and tries again a minute later', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, makeFleet(5, 2, 2, new Date()), new Date())
  await prisma.$executeRawUnsafe('alter table rollup_marks rename to rollup_marks_away')
  const onError = vi.fn<(error: unknown) => void>()
  const rollups = startRollups({ prisma, ...quiet, onError })
  await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce(), { timeout: 30_000 })
  await prisma.$executeRawUnsafe('alter table rollup_marks_away rename to rollup_marks')
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(async () => expect(await prisma.rollupDay.count()).toBeGreaterThan(0), { timeout: 30_000 })
  await rollups.stop()
  expect(onError).toHaveBeenCalledOnce()
})
