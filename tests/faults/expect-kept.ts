import { expect } from 'vitest'
import { z } from 'zod'
import { runRollups } from '../../server/rollups/run-rollups.ts'
import { openStorage, type Storage, type StorageOptions } from '../../server/storage/open.ts'
import { Prisma, query, sqlCount } from '../../server/storage/sql.ts'
import type { Ledger, Sent } from './load.ts'

/** What is stored: how often each event's tag is there, and the reports of each installation. */
interface Stored {
  tags: ReadonlyMap<string, number>
  reports: ReadonlyMap<string, number>
}

const counted = z.object({ name: z.string(), count: sqlCount })

/** Reads the store itself, while no server has it. @see expectLedger, expectFigures */
export async function expectKept(store: StorageOptions, ledger: Ledger): Promise<void> {
  const storage = await openStorage(store)
  try {
    expectLedger(await readStored(storage), ledger)
    await expectFigures(storage)
  } finally {
    await storage.close()
  }
}

async function readStored({ prisma }: Storage): Promise<Stored> {
  const read = async (sql: Prisma.Sql) =>
    new Map((await query(prisma, counted, sql)).map(({ name, count }) => [name, count]))
  return {
    tags: await read(Prisma.sql`select coalesce(status, network_profile, 'untagged') as name, count(*) as count
      from events group by 1`),
    reports: await read(Prisma.sql`select installation::text as name, sum(reports)::bigint as count
      from installation_days group by 1`),
  }
}

/**
 * Every acknowledged report is there, once; of those that were refused or under way each is there once or not at all, since
 * nobody can know after a cut; and there is nothing else.
 */
function expectLedger({ tags, reports }: Stored, ledger: Ledger): void {
  const unknown = [...ledger.uncertain, ...ledger.refused]
  const acknowledged = tagsOf(ledger.acknowledged)
  expect(acknowledged.filter((tag) => tags.get(tag) !== 1)).toEqual([])
  const known = new Set([...acknowledged, ...tagsOf(unknown)])
  expect([...tags].filter(([tag, count]) => !known.has(tag) || count !== 1)).toEqual([])

  const least = countEach(installationsOf(ledger.acknowledged))
  const more = countEach(installationsOf(unknown))
  const names = new Set([...least.keys(), ...more.keys(), ...reports.keys()])
  const wrong = [...names]
    .map((name) => ({
      name,
      stored: reports.get(name) ?? 0,
      acknowledged: least.get(name) ?? 0,
      unknown: more.get(name) ?? 0,
    }))
    .filter((one) => one.stored < one.acknowledged || one.stored > one.acknowledged + one.unknown)
  expect(wrong).toEqual([])
}

/** The daily aggregates say of each day what its rows say. */
export async function expectFigures({ prisma }: Storage, now = new Date()): Promise<void> {
  await runRollups(prisma, { clock: () => now })
  const row = z.object({ day: z.string(), installations: sqlCount, created: sqlCount, deleted: sqlCount })
  const aggregated = await query(
    prisma,
    row,
    Prisma.sql`select day::text,
      (select coalesce(sum(installations), 0) from fleet_days f where f.day = r.day)::bigint as installations,
      (select coalesce(sum(created), 0) from lifecycle_days l where l.day = r.day)::bigint as created,
      (select coalesce(sum(deleted), 0) from lifecycle_days l where l.day = r.day)::bigint as deleted
      from rollup_days r order by day`,
  )
  const counts = await query(
    prisma,
    row,
    Prisma.sql`select day::text,
      (select count(distinct installation) from installation_days i where i.day between r.day - 6 and r.day) as installations,
      (select count(*) from events where kind = 'create' and (received_at at time zone 'UTC')::date = r.day) as created,
      (select count(*) from events where kind = 'delete' and (received_at at time zone 'UTC')::date = r.day) as deleted
      from rollup_days r order by day`,
  )
  expect(aggregated).toEqual(counts)
  expect(counts.length).toBeGreaterThan(0)
}

const tagsOf = (sent: Sent[]) => sent.flatMap(({ tag }) => tag ?? [])
const installationsOf = (sent: Sent[]) => sent.flatMap(({ installation }) => installation ?? [])

function countEach(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
