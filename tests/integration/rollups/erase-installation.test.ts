import { expect, test } from 'vitest'
import { dayOf } from '../../../lib/time/day.ts'
import { applyRetention } from '../../../server/rollups/apply-retention.ts'
import { eraseInstallation, type Erased } from '../../../server/rollups/erase-installation.ts'
import { forgetEmptyStart } from '../../../server/rollups/forget-empty-start.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { OpenedDays } from '../../../server/storage/opened-days.ts'
import type { ReceivedStats } from '../../../server/storage/received-report.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'
import { exportNdjson } from '../../../server/transfer/export-ndjson.ts'
import { openTestDatabase } from '../../support/database.ts'
import { wholeDatabase } from '../../support/whole-database.ts'
import { figures } from '../cli/figures.ts'
import { makeFleet, type Fleet } from '../model/fleet.ts'
import { importFleet, receiveLive } from '../model/write-fleet.ts'

const now = new Date('2026-03-10T12:00:00.000Z')
const rollAll = (prisma: PrismaClient) => runRollups(prisma, { clock: () => now })

async function openWith(fleet: Fleet): Promise<PrismaClient> {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, fleet, now)
  await receiveLive(prisma, fleet)
  await rollAll(prisma)
  return prisma
}

/** As the command does it, which makes the days anew after each. */
async function erase(prisma: PrismaClient, ...installations: string[]): Promise<(Erased | null)[]> {
  const results: (Erased | null)[] = []
  for (const installation of installations)
    results.push(
      await prisma.$transaction((transaction) => eraseInstallation(transaction, installation, dayOf(now))),
    )
  await rollAll(prisma)
  await forgetEmptyStart(prisma)
  return results
}

async function exported(prisma: PrismaClient): Promise<string> {
  let text = ''
  for await (const line of exportNdjson(prisma)) text += line
  return text
}

/** One installation of each habit of the model fleet, the events left out so that the first days are an installation's. */
function fleetAndErased(seed: number): { fleet: Fleet; erased: string[]; rest: Fleet } {
  const made = makeFleet(seed, 24, 70, now)
  const firstEventAt = new Date('2026-02-01T00:00:00.000Z')
  const fleet = { ...made, events: made.events.filter(({ at }) => at >= firstEventAt) }
  const all = [...new Set(fleet.stats.map(({ installation }) => installation))]
  const earliest = fleet.stats.reduce((a, b) => (a.at <= b.at ? a : b)).installation
  const erased = [...new Set([earliest, ...all.filter((_, index) => index % 3 === seed % 3)])]
  const stats = fleet.stats.filter(({ installation }) => !erased.includes(installation))
  return { fleet, erased, rest: { ...fleet, stats } }
}

test.each([4, 11])(
  'leaves every figure as if the installations had never reported, and no trace (fleet %i)',
  async (seed) => {
    const { fleet, erased, rest } = fleetAndErased(seed)
    const prisma = await openWith(fleet)
    const results = await erase(prisma, ...erased)
    expect(results).toHaveLength(erased.length)
    for (const result of results) expect(result).toMatchObject({ fixedBefore: null })
    const never = await openWith(rest)
    expect(await figures(prisma)).toEqual(await figures(never))
    expect(await exported(prisma)).toBe(await exported(never))
    const lines = [...(await wholeDatabase(prisma)), await exported(prisma)]
    expect(lines.filter((line) => erased.some((installation) => line.includes(installation)))).toEqual([])
    expect(await erase(prisma, erased[0] ?? '')).toEqual([null])
  },
)

test('the last installation leaves an empty database', async () => {
  const { fleet } = fleetAndErased(4)
  const [first] = fleet.stats
  const stats = fleet.stats.filter(({ installation }) => installation === first?.installation)
  const prisma = await openWith({ stats, events: [], refused: [] })
  const [result] = await erase(prisma, first?.installation ?? '')
  expect(result?.days).toBeGreaterThan(0)
  expect(Object.values(await figures(prisma)).flat()).toEqual([])
})

test('after retention it redoes the days whose rows are there, and says before which day it cannot', async () => {
  const { fleet, erased, rest } = fleetAndErased(4)
  const retention = { retentionDays: 30, now }
  const prisma = await openWith(fleet)
  await applyRetention(prisma, retention)
  const before = await figures(prisma)
  const results = await erase(prisma, ...erased)
  const [fixedBefore = ''] = results.flatMap((one) => one?.fixedBefore ?? [])
  expect(fixedBefore).toBe('2026-02-15') // kept from 9 February on, so the seven days up to the 15th are whole
  const never = await openWith(rest)
  await applyRetention(never, retention)

  const [after, expected] = [await figures(prisma), await figures(never)]
  const isFixed = (row: unknown) => /"day": "([^"]+)"/.exec(JSON.stringify(row).replaceAll('\\', ''))?.[1]
  for (const table of ['fleet_days', 'patch_days', 'datastore_days']) {
    const part = (of: Record<string, unknown[]>, fixed: boolean) =>
      of[table]?.filter((row) => (isFixed(row) ?? '') < fixedBefore === fixed)
    expect(part(after, false)).toEqual(part(expected, false))
    expect(part(after, true)).toEqual(part(before, true))
    expect(part(after, true)?.length).toBeGreaterThan(0)
  }
  expect(after['installation_days']).toEqual(expected['installation_days'])
  expect(after['installations']).toEqual(expected['installations'])
})

const installation = '6f9619ff-8b86-8011-b42d-00cf4fc964ff'
const report = (minute: number): ReceivedStats => ({
  installation,
  receivedAt: new Date(now.getTime() + minute * 60_000),
  report: {
    kind: 'stats',
    kamajiVersion: 'v1.0.0',
    kubernetesVersion: 'v1.30.1',
    running: 1,
    sleeping: 0,
    notReady: 0,
    upgrading: 0,
    datastores: { etcd: null, postgres: null, mysql: null, nats: null },
  },
})

test('what reports on after its erasure is a new installation, also to a server that knew its day to be begun', async () => {
  const { prisma } = await openTestDatabase()
  const [dictionary, opened] = [new VersionDictionary(prisma), new OpenedDays()]
  const receive = (minute: number) =>
    writeReports(prisma, dictionary, { stats: [report(minute)], events: [] }, { opened })
  await receive(0)
  await receive(5)
  await erase(prisma, installation)
  expect(await prisma.installation.count()).toBe(0)
  await receive(10)
  await receive(15)
  expect(await prisma.installation.findMany()).toMatchObject([
    { installation, firstSeen: report(10).receivedAt },
  ])
  expect(await prisma.installationDay.findMany()).toMatchObject([{ installation, reports: 2 }])
})

test('a day whose installation was not written, because its server was killed in between, gets it with the next roll', async () => {
  const { prisma } = await openTestDatabase()
  await writeReports(prisma, new VersionDictionary(prisma), { stats: [report(-5)], events: [] })
  const whole = await prisma.installation.findMany()
  await prisma.installation.deleteMany()
  await rollAll(prisma)
  expect(await prisma.installation.findMany()).toEqual(whole)
  expect(await prisma.fleetDay.aggregate({ _sum: { installations: true } })).toMatchObject({
    _sum: { installations: 1 },
  })
})
