import { expect, test } from 'vitest'
import { kamajiVersions } from '../../../lib/contracts/kamaji-versions.ts'
import { parseParameters } from '../../../lib/contracts/contract.ts'
import { answerKamajiVersions } from '../../../server/analytics/kamaji-versions.ts'
import { saveMark, takeBackMark } from '../../../server/catalogue/edit-mark.ts'
import { mapVersion } from '../../../server/catalogue/edit-mapping.ts'
import { saveRelease, takeBackRelease } from '../../../server/catalogue/edit-release.ts'
import { saveSupport, takeBackSupport } from '../../../server/catalogue/edit-support.ts'
import { readCatalogue } from '../../../server/catalogue/read-catalogue.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import { openStorage, type PrismaClient } from '../../../server/storage/open.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'
import { createTestDatabase, openTestDatabase } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'

const editor = { actor: null, name: 'Ada' }
const now = new Date('2026-09-10T12:00:00Z')
const added = {
  version: 'v2026.1',
  channel: 'stable',
  released: '2026-03-02',
  max_tenant_kubernetes: 'v1.35.0',
} as const

const releaseIn = async (prisma: PrismaClient, wanted: string) =>
  (await readCatalogue(prisma)).releases.find(({ version }) => version === wanted)

async function report(prisma: PrismaClient, versions: string[]): Promise<void> {
  const counts = { running: 1, sleeping: 0, notReady: 0, upgrading: 0 }
  const datastores = { etcd: null, postgres: null, mysql: null, nats: null }
  const stats = versions.map((kamajiVersion, index) => ({
    installation: `00000000-0000-4000-8000-00000000000${index}`,
    receivedAt: now,
    report: { kind: 'stats', kamajiVersion, kubernetesVersion: 'v1.33.1', ...counts, datastores } as const,
  }))
  await writeReports(prisma, new VersionDictionary(prisma), { stats, events: [] })
  await runRollups(prisma, { clock: () => now })
}

const versionsAsked = async (prisma: PrismaClient) => {
  const parameters = parseParameters(kamajiVersions, new URLSearchParams('one_day=include'), '2026-09-10')
  const { rows } = await answerKamajiVersions(prisma, parameters, now)
  return rows
    .filter(({ bucket }) => bucket === '2026-09-10')
    .map(({ version, channel }) => [version, channel])
}

test('an added release gives reports their channel and their place in the order', async () => {
  const { prisma } = await openTestDatabase()
  await report(prisma, ['v2026.1', '26.3.3-edge', '26.3.2-edge'])
  const before = await versionsAsked(prisma)
  expect(before.at(-1)).toEqual(['v2026.1', 'unrecognised'])
  await saveRelease(prisma, editor, added)
  expect(await versionsAsked(prisma)).toEqual([
    ['26.3.2-edge', 'edge'], // 1 March
    ['v2026.1', 'stable'],
    ['26.3.3-edge', 'edge'], // 3 March
  ])
  await takeBackRelease(prisma, editor, 'v2026.1')
  expect(await versionsAsked(prisma)).toEqual(before)
})

test('a correction stands in front of what ships, until it is taken back', async () => {
  const { prisma } = await openTestDatabase()
  const shipped = await releaseIn(prisma, '26.3.3-edge')
  const corrected = {
    version: '26.3.3-edge',
    channel: 'edge',
    released: '2026-03-04',
    max_tenant_kubernetes: null,
  } as const
  await saveRelease(prisma, editor, corrected)
  expect(await releaseIn(prisma, '26.3.3-edge')).toEqual({ ...corrected, source: 'admin' })
  await takeBackRelease(prisma, editor, '26.3.3-edge')
  expect(await releaseIn(prisma, '26.3.3-edge')).toEqual(shipped)
  await expect(takeBackRelease(prisma, editor, '26.3.3-edge')).rejects.toMatchObject({ code: 'not_found' })
})

test('support dates and marks are saved, changed and taken back', async () => {
  const { prisma } = await openTestDatabase()
  const before = await readCatalogue(prisma)
  const dates = {
    distribution: 'rke2',
    minor: '1.36',
    released: '2026-05-01',
    end_of_life: '2027-08-01',
    end_of_extended_support: null,
  }
  await saveSupport(prisma, editor, dates)
  await saveSupport(prisma, editor, { ...dates, end_of_life: '2027-09-01' })
  await saveMark(prisma, editor, { day: '2026-09-01', label: 'MySQL announced', note: null })
  await saveMark(prisma, editor, { day: '2026-09-01', label: 'MySQL announced', note: 'on the mailing list' })
  const { support, marks } = await readCatalogue(prisma)
  expect(support.filter(({ distribution }) => distribution === 'rke2')).toEqual([
    { ...dates, end_of_life: '2027-09-01', source: 'admin' },
  ])
  expect(marks).toEqual([
    { day: '2026-09-01', label: 'MySQL announced', note: 'on the mailing list', author: 'Ada' },
  ])
  await takeBackSupport(prisma, editor, dates)
  await takeBackMark(prisma, editor, { day: '2026-09-01', label: 'MySQL announced' })
  expect(await readCatalogue(prisma)).toEqual(before)
})

test('a release stays as long as a version is mapped to it', async () => {
  const { prisma } = await openTestDatabase()
  await report(prisma, ['acme-build'])
  await saveRelease(prisma, editor, added)
  await mapVersion(prisma, editor, { version: 'acme-build', release: 'v2026.1' }, now)
  expect(await versionsAsked(prisma)).toEqual([['v2026.1', 'stable']])
  await expect(takeBackRelease(prisma, editor, 'v2026.1')).rejects.toMatchObject({ code: 'conflict' })
  expect(await releaseIn(prisma, 'v2026.1')).toBeDefined()
})

test('what is no release is refused, and only what was done is in the audit log', async () => {
  const { prisma } = await openTestDatabase()
  for (const [change, field, message] of refusals)
    await expect(saveRelease(prisma, editor, { ...added, ...change })).rejects.toMatchObject({
      field,
      message,
    })
  await saveRelease(prisma, editor, added)
  await takeBackRelease(prisma, editor, 'v2026.1')
  const log = await prisma.auditEvent.findMany({
    select: { action: true, target: true },
    orderBy: { id: 'asc' },
  })
  expect(log).toEqual([
    { action: 'catalogue.saved', target: 'release v2026.1' },
    { action: 'catalogue.taken_back', target: 'release v2026.1' },
  ])
})

const refusals = [
  [{ version: '26.9.1-edge' }, 'channel', 'must be edge: that is how 26.9.1-edge is spelled'],
  [{ version: 'latest' }, 'version', 'names no release: builds of many commits bear it'],
  [{ channel: 'development' }, 'channel', 'must be one of stable, edge, prerelease'],
  [
    { version: 'edge-26.3.3', channel: 'edge' },
    'version',
    'is in the catalogue as 26.3.3-edge: correct that one',
  ],
] as const

// The embedded database belongs to one process.
test.skipIf(testEngine === 'pglite')(
  'an edit counts in every process from its next question on',
  async () => {
    const options = await createTestDatabase()
    const [one, other] = [await openStorage(options), await openStorage(options)]
    try {
      const before = await readCatalogue(other.prisma)
      expect(await readCatalogue(other.prisma)).toBe(before) // not read again without an edit
      await saveRelease(one.prisma, editor, added)
      expect(await releaseIn(other.prisma, 'v2026.1')).toEqual({ ...added, source: 'admin' })
      expect((await readCatalogue(other.prisma)).version).toBe((await readCatalogue(one.prisma)).version)
      await Promise.all([
        saveMark(one.prisma, editor, { day: '2026-09-01', label: 'one', note: null }),
        saveMark(other.prisma, editor, { day: '2026-09-01', label: 'other', note: null }),
      ])
      for (const { prisma } of [one, other]) expect((await readCatalogue(prisma)).marks).toHaveLength(2)
    } finally {
      await Promise.all([one.close(), other.close()])
    }
  },
)
