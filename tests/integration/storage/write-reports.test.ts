import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { eachDay } from '../../../lib/time/day.ts'
import type { Storage } from '../../../server/storage/open.ts'
import type { Batch, ReceivedEvent, ReceivedStats } from '../../../server/storage/received-report.ts'
import { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'
import { openTestDatabase } from '../../support/database.ts'

const now = new Date('2026-11-24T12:00:00Z')
const imported = { imported: { now } }

const name = (number: number) => `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`

interface Sketch {
  installation?: number
  at?: string
  kamaji?: string
  kubernetes?: string
  running?: number
  notReady?: number
  upgrading?: number
  etcd?: number | null
  summary?: ReceivedStats['summary']
}

function report(sketch: Sketch = {}): ReceivedStats {
  const { installation = 1, at = '2026-11-24T10:00:00Z', etcd = null, summary } = sketch
  return {
    installation: name(installation),
    receivedAt: new Date(at),
    report: {
      kind: 'stats',
      kamajiVersion: sketch.kamaji ?? '26.8.2-edge',
      kubernetesVersion: sketch.kubernetes ?? 'v1.33.4',
      running: sketch.running ?? 1,
      sleeping: 0,
      notReady: sketch.notReady ?? 0,
      upgrading: sketch.upgrading ?? 0,
      datastores: {
        etcd: etcd === null ? null : { count: etcd, usedBy: etcd },
        postgres: null,
        mysql: null,
        nats: null,
      },
    },
    ...(summary === undefined ? {} : { summary }),
  }
}

const batchOf = (stats: ReceivedStats[], events: ReceivedEvent[] = []): Batch => ({ stats, events })

/** All that the tables say, with versions by name: ids differ from database to database. */
async function contentOf({ prisma }: Storage) {
  const days: Record<string, unknown>[] = await prisma.$queryRaw`
    SELECT d.*, kamaji.raw AS kamaji, kubernetes.raw AS kubernetes FROM installation_days d
    JOIN kamaji_versions kamaji ON kamaji.id = d.kamaji_id
    JOIN kubernetes_versions kubernetes ON kubernetes.id = d.kubernetes_id
    ORDER BY d.installation, d.day`
  for (const day of days) {
    delete day['kamaji_id']
    delete day['kubernetes_id']
  }
  const installations = await prisma.installation.findMany({ orderBy: { installation: 'asc' } })
  return { days, installations }
}

async function open() {
  const storage = await openTestDatabase()
  const dictionary = new VersionDictionary(storage.prisma)
  const write = (batch: Batch, options = {}) => writeReports(storage.prisma, dictionary, batch, options)
  const marks = async () =>
    (await storage.prisma.rollupMark.findMany({ orderBy: { day: 'asc' } })).map(({ day }) =>
      day.toISOString().slice(0, 10),
    )
  const clear = () =>
    storage.prisma.$executeRaw`TRUNCATE installation_days, installations, events, rollup_marks`
  return { storage, write, marks, clear }
}

it('keeps the last report of the day, its maxima and the number of reports', async () => {
  const { storage, write } = await open()
  await write(batchOf([report({ at: '2026-11-24T10:00:00Z', notReady: 5, upgrading: 1 })]))
  await write(
    batchOf([
      report({ at: '2026-11-24T10:10:00Z', running: 8, kamaji: 'v1.0.0', etcd: 2 }),
      report({ at: '2026-11-24T10:05:00Z', upgrading: 3 }),
    ]),
  )
  const { days, installations } = await contentOf(storage)
  expect(days).toMatchObject([
    {
      last_at: new Date('2026-11-24T10:10:00Z'),
      reports: 3,
      kamaji: 'v1.0.0',
      running: 8,
      not_ready: 0,
      max_not_ready: 5,
      max_upgrading: 3,
      etcd_count: 2,
      postgres_count: null,
    },
  ])
  expect(installations).toEqual([
    {
      installation: name(1),
      firstSeen: new Date('2026-11-24T10:00:00Z'),
      firstDay: new Date('2026-11-24'),
      lastDay: new Date('2026-11-24'),
    },
  ])
})

it('does not let a report that comes late replace the later one', async () => {
  const { storage, write } = await open()
  await write(batchOf([report({ at: '2026-11-24T10:10:00Z', running: 8 })]))
  await write(batchOf([report({ at: '2026-11-24T10:05:00Z', running: 3, notReady: 4 })]))
  const { days } = await contentOf(storage)
  expect(days).toMatchObject([{ running: 8, not_ready: 0, max_not_ready: 4, reports: 2 }])
})

it('opens a new day for the same installation and widens its span', async () => {
  const { storage, write } = await open()
  await write(batchOf([report({ at: '2026-11-23T23:59:59.999Z' })]))
  await write(batchOf([report({ at: '2026-11-24T00:00:00.000Z' })]))
  const { days, installations } = await contentOf(storage)
  expect(days.map(({ day }) => day)).toEqual([new Date('2026-11-23'), new Date('2026-11-24')])
  expect(installations).toMatchObject([{ firstDay: new Date('2026-11-23'), lastDay: new Date('2026-11-24') }])
})

it('touches installations only for a day that is new', async () => {
  const { storage, write } = await open()
  await write(batchOf([report({ at: '2026-11-24T10:00:00Z' })]))
  await storage.prisma.installation.deleteMany()
  await write(batchOf([report({ at: '2026-11-24T10:05:00Z' })]))
  expect(await storage.prisma.installation.count()).toBe(0)
})

it('moves first_seen to an imported report of a day that is known', async () => {
  const { storage, write } = await open()
  await write(batchOf([report({ at: '2026-11-24T10:00:00Z' })]))
  await write(batchOf([report({ at: '2026-11-24T09:00:00Z' })]), imported)
  const { days, installations } = await contentOf(storage)
  expect(installations).toMatchObject([{ firstSeen: new Date('2026-11-24T09:00:00Z') }])
  expect(days).toMatchObject([{ last_at: new Date('2026-11-24T10:00:00Z'), reports: 1 }])
})

it('counts live reports on a day that was only imported so far', async () => {
  const { storage, write } = await open()
  await write(batchOf([report({ at: '2026-11-24T09:00:00Z' })]), imported)
  expect((await contentOf(storage)).days).toMatchObject([{ reports: 0 }])
  await write(batchOf([report({ at: '2026-11-24T10:00:00Z' })]))
  expect((await contentOf(storage)).days).toMatchObject([{ reports: 1 }])
})

it('takes over what an export says of a whole day', async () => {
  const { storage, write } = await open()
  const summary = { firstAt: new Date('2026-11-20T01:00:00Z'), maxNotReady: 7, maxUpgrading: 2 }
  await write(batchOf([report({ at: '2026-11-20T10:00:00Z', summary })]), imported)
  const { days, installations } = await contentOf(storage)
  expect(days).toMatchObject([{ not_ready: 0, max_not_ready: 7, max_upgrading: 2 }])
  expect(installations).toMatchObject([{ firstSeen: summary.firstAt }])
})

it('breaks a tie in time by counts, then by the text of the versions, within a batch and across batches', async () => {
  const low = report({ kamaji: 'v2.0.0', running: 1 })
  const middle = report({ kamaji: 'v0.9.0', running: 2 })
  const high = report({ kamaji: 'v1.0.0', running: 2 })
  for (const order of [
    [low, middle, high],
    [high, middle, low],
    [middle, high, low],
    [high, low, middle],
  ]) {
    const { storage, write, clear } = await open()
    await write(batchOf(order), imported)
    const together = await contentOf(storage)
    expect(together.days).toMatchObject([{ kamaji: 'v1.0.0', running: 2 }])
    await clear()
    for (const one of order) await write(batchOf([one]), imported)
    expect(await contentOf(storage)).toEqual(together)
  }
})

const anyStats = fc
  .record({
    installation: fc.integer({ min: 1, max: 4 }),
    minute: fc.integer({ min: 0, max: 3 * 24 * 4 }),
    kamaji: fc.constantFrom('v1.0.0', 'dev', '26.8.2-edge'),
    kubernetes: fc.constantFrom('v1.33.4', 'v1.30.0', 'Unknown'),
    running: fc.integer({ min: 0, max: 2 }),
    notReady: fc.integer({ min: 0, max: 9 }),
    upgrading: fc.integer({ min: 0, max: 1 }),
    etcd: fc.option(fc.integer({ min: 0, max: 1 })),
  })
  // Few distinct instants, so that ties are frequent.
  .map(({ minute, ...sketch }) =>
    report({ ...sketch, at: new Date(Date.UTC(2026, 10, 20) + (minute % 7) * 8 * 3_600_000).toISOString() }),
  )

it('leads to the same rows and marks in any order, in any batches, and twice', async () => {
  const { storage, write, marks, clear } = await open()
  const scene = fc.array(anyStats, { minLength: 1, maxLength: 25 }).chain((reports) =>
    fc.record({
      reports: fc.constant(reports),
      shuffled: fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
      batchSize: fc.integer({ min: 1, max: 10 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(scene, async ({ reports, shuffled, batchSize }) => {
      await clear()
      await write(batchOf(reports), imported)
      const expected = await contentOf(storage)
      await write(batchOf(reports), imported)
      expect(await contentOf(storage)).toEqual(expected)
      const expectedMarks = await marks()
      await clear()
      for (let start = 0; start < shuffled.length; start += batchSize)
        await write(batchOf(shuffled.slice(start, start + batchSize)), imported)
      expect(await contentOf(storage)).toEqual(expected)
      expect(await marks()).toEqual(expect.arrayContaining(expectedMarks))
    }),
    { numRuns: 40 },
  )
})

it('counts every live report once, whatever the order', async () => {
  const { storage, write, clear } = await open()
  await fc.assert(
    fc.asyncProperty(fc.array(anyStats, { minLength: 1, maxLength: 30 }), async (reports) => {
      await clear()
      await Promise.all([write(batchOf(reports.slice(0, 10))), write(batchOf(reports.slice(10)))])
      const total = await storage.prisma.installationDay.aggregate({ _sum: { reports: true } })
      expect(total._sum.reports).toBe(reports.length)
      expect(await storage.prisma.installation.count()).toBe(
        new Set(reports.map(({ installation }) => installation)).size,
      )
    }),
    { numRuns: 30 },
  )
})

it('marks the days from the first imported report on, but neither today nor the future', async () => {
  const { write, marks } = await open()
  await write(
    batchOf([report({ at: '2026-03-01T10:00:00Z' }), report({ at: '2026-11-21T10:00:00Z' })]),
    imported,
  )
  expect(await marks()).toEqual(eachDay('2026-03-01', '2026-11-23'))
})

it('marks nothing for live reports', async () => {
  const { write, marks } = await open()
  await write(batchOf([report({ at: '2026-11-01T10:00:00Z' })]))
  expect(await marks()).toEqual([])
})

const origin = { kamajiVersion: '26.8.2-edge', kubernetesVersion: 'v1.33.4-gke.1036000' }
const events: ReceivedEvent[] = [
  {
    id: name(1),
    receivedAt: new Date('2026-11-20T10:00:00Z'),
    report: {
      kind: 'create',
      ...origin,
      tcpVersion: 'v1.32.1',
      clusterApi: true,
      networkProfile: 'load_balancer',
    },
  },
  {
    id: name(2),
    receivedAt: new Date('2026-11-21T10:00:00Z'),
    report: { kind: 'update', ...origin, oldTcpVersion: 'v1.32.1', newTcpVersion: 'v1.33.0' },
  },
  {
    id: name(3),
    receivedAt: new Date('2026-11-22T10:00:00Z'),
    report: { kind: 'delete', ...origin, tcpVersion: 'v1.33.0', status: "Not'; DROP TABLE events; --" },
  },
]

it('stores events as they are, once each, and marks their days only', async () => {
  const { storage, write, marks } = await open()
  await write(batchOf([], events), imported)
  await write(batchOf([], events), imported)
  const rows: unknown[] = await storage.prisma.$queryRaw`
    SELECT e.id, e.kind::text, kubernetes.distribution, tcp.raw AS tcp, old.raw AS old, new.raw AS new, e.status,
      e.cluster_api, e.network_profile
    FROM events e JOIN kubernetes_versions kubernetes ON kubernetes.id = e.kubernetes_id
    LEFT JOIN kubernetes_versions tcp ON tcp.id = e.tcp_id
    LEFT JOIN kubernetes_versions old ON old.id = e.old_tcp_id
    LEFT JOIN kubernetes_versions new ON new.id = e.new_tcp_id ORDER BY e.id`
  const none = { tcp: null, old: null, new: null, status: null, cluster_api: null, network_profile: null }
  expect(rows).toEqual([
    {
      ...none,
      id: name(1),
      kind: 'create',
      distribution: 'gke',
      tcp: 'v1.32.1',
      cluster_api: true,
      network_profile: 'load_balancer',
    },
    { ...none, id: name(2), kind: 'update', distribution: 'gke', old: 'v1.32.1', new: 'v1.33.0' },
    {
      ...none,
      id: name(3),
      kind: 'delete',
      distribution: 'gke',
      tcp: 'v1.33.0',
      status: "Not'; DROP TABLE events; --",
    },
  ])
  expect(await marks()).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
})

it('writes batches far over the limit of a statement', async () => {
  const { storage, write } = await open()
  const many = Array.from({ length: 5_000 }, (_, index) => report({ installation: index }))
  const created = many.map((_, index): ReceivedEvent => ({
    id: name(index),
    receivedAt: now,
    report: { kind: 'update', ...origin, oldTcpVersion: 'v1.32.1', newTcpVersion: 'v1.32.1' },
  }))
  await write(batchOf(many, created))
  expect(await storage.prisma.installationDay.count()).toBe(5_000)
  expect(await storage.prisma.installation.count()).toBe(5_000)
  expect(await storage.prisma.event.count()).toBe(5_000)
})

it('writes nothing at all when a part of the batch fails', async () => {
  const { storage, write } = await open()
  const broken = events.map((event) => ({ ...event, id: 'no uuid' }))
  await expect(write(batchOf([report()], broken))).rejects.toThrow()
  expect(await storage.prisma.installationDay.count()).toBe(0)
})
