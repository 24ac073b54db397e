import { expect, it } from 'vitest'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import { rereadVersions } from '../../../server/storage/reread-versions.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeFleet } from '../model/fleet.ts'
import { importFleet } from '../model/write-fleet.ts'

const now = new Date('2026-03-10T12:00:00.000Z')

it('reads strings by the rules of today, and has all days made anew only when one is read differently', async () => {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, makeFleet(3, 8, 12, now), now)
  await runRollups(prisma, { clock: () => now })
  const before = await prisma.kamajiVersion.findMany({ orderBy: { id: 'asc' } })
  expect(await rereadVersions(prisma, new VersionDictionary(prisma))).toBe(0)
  expect(await prisma.rollupMark.count()).toBe(0)

  const [{ id } = { id: 0 }] = before
  await prisma.kamajiVersion.update({ where: { id }, data: { channel: 'as another version read it' } })
  expect(await rereadVersions(prisma, new VersionDictionary(prisma))).toBe(1)
  expect(await prisma.kamajiVersion.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  const days = async (table: { findMany: () => Promise<{ day: Date }[]> }) =>
    (await table.findMany()).map(({ day }) => day.toISOString()).toSorted()
  expect(await days(prisma.rollupMark)).toEqual(await days(prisma.rollupDay))
})

it('reads no string anew when the days cannot be marked: the next start does both', async () => {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, makeFleet(3, 8, 12, now), now)
  await runRollups(prisma, { clock: () => now })
  await prisma.kamajiVersion.updateMany({ data: { channel: 'as another version read it' } })
  await prisma.$executeRawUnsafe('alter table rollup_marks add constraint closed check (false)')
  await expect(rereadVersions(prisma, new VersionDictionary(prisma))).rejects.toThrow()
  await prisma.$executeRawUnsafe('alter table rollup_marks drop constraint closed')
  expect(await rereadVersions(prisma, new VersionDictionary(prisma))).toBe(await prisma.kamajiVersion.count())
  expect(await prisma.rollupMark.count()).toBe(await prisma.rollupDay.count())
})
