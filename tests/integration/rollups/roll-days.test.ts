import { beforeEach, describe, expect, test } from 'vitest'
import type { ParametersOf } from '../../../lib/contracts/contract.ts'
import type { datastores } from '../../../lib/contracts/datastores.ts'
import { dayOf, daysBetween } from '../../../lib/time/day.ts'
import { answerDatastores } from '../../../server/analytics/datastores.ts'
import { rollDay } from '../../../server/rollups/roll-day.ts'
import { runRollups, runRollupsBetween } from '../../../server/rollups/run-rollups.ts'
import { tablesOf } from '../../../server/storage/citus/table-places.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { retainFrom } from '../../../server/storage/retained-from.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeFleet, type Fleet } from '../model/fleet.ts'
import { importFleet, receiveLive } from '../model/write-fleet.ts'

const now = new Date('2026-01-27T15:30:00.000Z')
const fleet = since(new Date('2026-01-08'), makeFleet(3, 24, 30, now))
const lastClosed = '2026-01-26'
const firstAt = Math.min(...fleet.stats.map(({ at }) => at.getTime()))
/** from the first report to today */
const days = daysBetween(dayOf(new Date(firstAt)), dayOf(now)) + 1

function since(start: Date, { stats, events }: Fleet): Fleet {
  return {
    stats: stats.filter(({ at }) => at >= start),
    events: events.filter(({ at }) => at >= start),
    refused: [],
  }
}

const tables = [
  ...tablesOf('local').filter((table) => table.endsWith('_days') && !/^(rollup|refusal)/.test(table)),
  'kamaji_changes',
  'duplicate_signs',
]

let prisma: PrismaClient

beforeEach(async () => {
  prisma = (await openTestDatabase()).prisma
})

const rollAt = (at: Date) => runRollups(prisma, { clock: () => at })

/** All rows of the aggregates up to a day, as text. */
async function aggregates(to: string, of: readonly string[] = tables): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {}
  for (const table of of)
    rows[table] = await prisma.$queryRawUnsafe(
      `select row::text from ${table} as row where day <= $1::date order by 1`,
      to,
    )
  return rows
}

const everything: ParametersOf<typeof datastores> = {
  from: '2026-01-01',
  to: '2026-01-27',
  interval: 'day',
  one_day: 'include',
  kamaji: [],
  channel: [],
  kubernetes: [],
  distribution: [],
}

const marks = async () =>
  (await prisma.rollupMark.findMany()).map(({ day }) => day.toISOString().slice(0, 10))
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

describe('a closed day', () => {
  const noon = new Date('2026-01-15T12:00:00.000Z')
  const sentBy = (from: number, to: number): Fleet => ({
    stats: fleet.stats
      .filter(({ at }) => at.getTime() > from && at.getTime() <= to)
      .map((report) => ({ ...report, live: true })),
    events: [],
    refused: [],
  })

  test('never changes when later reports arrive, though one-day installations come back', async () => {
    await receiveLive(prisma, sentBy(0, noon.getTime()))
    await rollAt(noon)
    const before = await aggregates('2026-01-14')
    expect(before['fleet_days']).not.toEqual([])
    await receiveLive(prisma, sentBy(noon.getTime(), now.getTime()))
    expect((await rollAt(now)).rolled).toBe(13)
    expect(await aggregates('2026-01-14')).toEqual(before)
  })

  test('is not rolled again', async () => {
    await importFleet(prisma, fleet, now)
    await rollAt(now)
    const minuteLater = new Date(now.getTime() + 60_000)
    expect(await rollAt(minuteLater)).toEqual({ rolled: 1, left: 0 })
    const rolled = await prisma.rollupDay.findMany({ where: { rolledAt: minuteLater } })
    expect(rolled.map(({ day }) => day)).toEqual([dateOf('2026-01-27')])
  })
})

test('rolling days again changes none of their rows', async () => {
  await importFleet(prisma, fleet, now)
  await rollAt(now)
  const before = await aggregates('2026-01-27')
  const again = await runRollupsBetween(prisma, '2026-01-10', lastClosed, { clock: () => now })
  expect(again).toEqual({ rolled: 17, left: 0 })
  expect(await aggregates('2026-01-27')).toEqual(before)
})

test('two processes that begin at once roll each day once', async () => {
  await importFleet(prisma, fleet, now)
  // Without `freshMs` today would be due again for the one that comes late.
  const roll = (at: Date) => runRollups(prisma, { clock: () => at, freshMs: 60_000 })
  const [a, b] = await Promise.all([roll(now), roll(new Date(now.getTime() + 1))])
  expect(a.rolled + b.rolled).toBe(days)
  expect(await marks()).toEqual([])
})

test('what is not done in time is left, and done the next time', async () => {
  await importFleet(prisma, fleet, now)
  let asked = 0
  const enough = () => (asked += 1) > 4
  expect(await runRollups(prisma, { clock: () => now, enough })).toEqual({ rolled: 4, left: days - 4 })
  expect(await prisma.rollupDay.findMany({ where: { day: dateOf('2026-01-27') } })).toHaveLength(1)
  expect((await rollAt(new Date(now.getTime() + 1))).rolled).toBe(days - 4 + 1)
})

describe('the tenant flows of a month', () => {
  const february = new Date('2026-02-01T00:01:00.000Z')
  const sums = 'sum(created)::int, sum(upgraded_in)::int, sum(upgraded_out)::int, sum(deleted)::int'
  const sumsOf = (table: string, month: string): Promise<unknown[]> =>
    prisma.$queryRawUnsafe(
      `select ${month}::date::text as month, kamaji_id, minor, distribution, tenant, ${sums}
       from ${table} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    )

  test('are summed up when it is over, and anew when one of its days is', async () => {
    const late = fleet.events.filter(({ at }) => at >= new Date('2026-01-23'))
    await importFleet(prisma, { stats: [], events: late }, now)
    await rollAt(now)
    expect(await prisma.tenantMonth.count()).toBe(0)
    await rollAt(february)
    const summed = await sumsOf('tenant_months', 'month')
    expect(summed).not.toEqual([])
    expect(summed).toEqual(await sumsOf('tenant_days', "date_trunc('month', day)"))

    await prisma.event.deleteMany({ where: { receivedAt: { lt: new Date('2026-01-25') } } })
    expect(await rollDay(prisma, { day: '2026-01-24', rolledAt: now, markedAt: null }, february)).toBe(true)
    expect(await prisma.tenantMonth.count()).toBe(0)
    await runRollupsBetween(prisma, null, null, { clock: () => february })
    const anew = await sumsOf('tenant_months', 'month')
    expect(anew).not.toEqual(summed)
    expect(anew).toEqual(await sumsOf('tenant_days', "date_trunc('month', day)"))
  })
})

describe('a change of version', () => {
  const [first] = fleet.stats
  if (first === undefined) throw new Error('the fleet is empty')
  const stay = (day: string, kamaji: string) => ({
    ...first,
    at: new Date(`${day}T12:00:00Z`),
    kamaji: { raw: kamaji, channel: 'edge' as const },
  })
  const pathsOn = async (day: string, stats: Fleet['stats']) => {
    await importFleet(prisma, { stats: stats.map((report) => ({ ...report, live: false })), events: [] }, now)
    await rollDay(prisma, { day, rolledAt: null, markedAt: null }, now)
    return prisma.kamajiPathDay.findMany({ select: { dwellDays: true, installations: true } })
  }

  test('is followed back over the reports of 180 days, in which the old version did not change', async () => {
    const reports = [
      stay('2025-12-01', 'edge-25.3.2'),
      stay('2025-12-20', 'edge-25.11.5'),
      stay('2026-01-05', 'edge-25.11.5'),
      stay('2026-01-20', 'edge-25.12.4'),
    ]
    expect(await pathsOn('2026-01-20', reports)).toEqual([{ dwellDays: 31, installations: 1 }])
  })

  test('counts after 180 days without a report', async () => {
    const [old, after] = ['2025-07-24', '2026-01-20']
    expect(daysBetween(old, after)).toBe(180)
    const reports = [stay(old, 'edge-25.3.2'), stay(after, 'edge-25.12.4')]
    expect(await pathsOn(after, reports)).toEqual([{ dwellDays: 180, installations: 1 }])
  })

  test('of an installation that had not reported for longer is none', async () => {
    const reports = [stay('2025-07-23', 'edge-25.3.2'), stay('2026-01-20', 'edge-25.12.4')]
    expect(await pathsOn('2026-01-20', reports)).toEqual([])
  })
})

describe('a mark', () => {
  const markedAt = new Date('2026-01-27T10:00:00.000Z')
  const day = '2026-01-20'

  beforeEach(async () => {
    await importFleet(prisma, fleet, now)
    await rollAt(now)
    await prisma.rollupMark.create({ data: { day: dateOf(day), markedAt } })
  })

  test('is gone when its day was rolled', async () => {
    const later = new Date(now.getTime() + 60_000)
    expect((await rollAt(later)).rolled).toBe(2)
    expect(await marks()).toEqual([])
  })

  test('stays when it was renewed while the day was rolled', async () => {
    const due = { day, rolledAt: now, markedAt: new Date(markedAt.getTime() - 1) }
    expect(await rollDay(prisma, due, now)).toBe(true)
    expect(await marks()).toEqual([day])
  })

  test('stays when another process rolled the day first', async () => {
    const due = { day, rolledAt: new Date(now.getTime() - 1), markedAt }
    expect(await rollDay(prisma, due, now)).toBe(false)
    expect(await marks()).toEqual([day])
  })
})

test('after an upgrade, closed days get the aggregates that they lack, but for those whose rows are gone', async () => {
  const retained = '2026-01-15'
  await importFleet(prisma, fleet, now)
  await rollAt(now)
  const before = await aggregates('2026-01-27')
  // as a version left it that had no datastores
  await prisma.datastoreDay.deleteMany()
  await prisma.rollupDay.updateMany({ data: { stockVersion: 1 } })
  await retainFrom(prisma, retained)
  await prisma.installationDay.deleteMany({ where: { day: { lt: dateOf(retained) } } })
  const firstWhole = '2026-01-21'
  expect((await rollAt(now)).rolled).toBe(daysBetween(firstWhole, '2026-01-27') + 1)
  expect((await rollAt(new Date(now.getTime() + 1))).rolled).toBe(1)
  const made = await prisma.datastoreDay.findMany({ distinct: ['day'], orderBy: { day: 'asc' } })
  expect(made[0]?.day).toEqual(dateOf(firstWhole))
  expect(await aggregates('2026-01-27', ['fleet_days'])).toEqual({ fleet_days: before['fleet_days'] })
  const { rows } = await answerDatastores(prisma, everything, now)
  expect(rows[0]?.bucket).toBe(firstWhole)
})

test('where days of installations were deleted after their time, the stock stays as it was', async () => {
  const retained = '2026-01-15'
  await importFleet(prisma, fleet, now)
  await rollAt(now)
  const before = await aggregates('2026-01-27')
  await retainFrom(prisma, retained)
  await prisma.installationDay.deleteMany({ where: { day: { lt: dateOf(retained) } } })
  await prisma.lifecycleDay.deleteMany()
  await runRollupsBetween(prisma, null, null, { clock: () => now })
  expect(await aggregates('2026-01-27')).toEqual(before)
})

test('network profiles that are not known count as one, however they are spelled', async () => {
  const kamaji = await prisma.kamajiVersion.create({ data: { raw: 'v1.0.0', channel: 'stable' } })
  const kubernetes = await prisma.kubernetesVersion.create({
    data: { raw: 'v1.33.4', minor: '1.33', patch: '1.33.4', distribution: 'other' },
  })
  const made = {
    kind: 'create',
    kamajiId: kamaji.id,
    kubernetesId: kubernetes.id,
    tcpId: kubernetes.id,
  } as const
  const profiles = ['one', 'another', null, 'ingress', 'ingress']
  await prisma.event.createMany({
    data: profiles.map((networkProfile, at) => ({
      ...made,
      id: `00000000-0000-7000-8000-00000000000${at}`,
      receivedAt: now,
      clusterApi: at % 2 === 0 ? null : false,
      networkProfile,
    })),
  })
  await rollAt(now)
  const rows = await prisma.creationDay.findMany({ orderBy: { created: 'asc' } })
  expect(rows.map(({ created }) => created)).toEqual([1, 2, 2])
})
