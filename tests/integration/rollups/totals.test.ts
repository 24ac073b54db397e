import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import { migrationsFolder } from '../../../server/storage/migration-names.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { totals } from '../../../server/storage/totals.ts'
import { openTestDatabase } from '../../support/database.ts'
import { makeFleet } from '../model/fleet.ts'
import { importFleet } from '../model/write-fleet.ts'

const now = new Date('2026-01-27T15:30:00.000Z')
const names = [...Object.keys(totals), 'size']

async function rowsOf(prisma: PrismaClient): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {}
  for (const name of names)
    tables[name] = await prisma.$queryRawUnsafe(
      `select row::text from ${name}_total_days as row order by row::text collate "C"`,
    )
  return tables
}

function insertsOf(migration: string): string[] {
  const folder = fs.readdirSync(migrationsFolder()).find((name) => name.endsWith(`_${migration}`)) ?? ''
  const sql = fs.readFileSync(path.join(migrationsFolder(), folder, 'migration.sql'), 'utf8')
  return sql.split(';').filter((statement) => statement.includes('INSERT INTO'))
}

test('totals are the sums of what stands by origin, also those of days from before there were any', async () => {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, makeFleet(3, 24, 30, now), now)
  await runRollups(prisma, { clock: () => now })
  for (const [name, { by, counts }] of Object.entries(totals)) {
    const key = ['day', ...by].join(', ')
    const text = (values: readonly string[]) => `row(${[key, ...values].join(', ')})::text as row`
    const summed = await prisma.$queryRawUnsafe(
      `select ${text(counts.map((count) => `sum(${count})`))} from ${name}_days group by ${key} order by 1`,
    )
    const stored = await prisma.$queryRawUnsafe(`select ${text(counts)} from ${name}_total_days order by 1`)
    expect(stored, name).toEqual(summed)
  }

  const before = await rowsOf(prisma)
  for (const name of names) expect(before[name], name).not.toEqual([])
  const filled = ['fleet', 'datastore', 'mix', 'size', 'kamaji_path', 'lifecycle', 'deletion', 'creation']
  await prisma.$executeRawUnsafe(`truncate ${filled.map((name) => `${name}_total_days`).join(', ')}`)
  for (const insert of insertsOf('fleet_totals')) await prisma.$executeRawUnsafe(insert)
  expect(await rowsOf(prisma)).toEqual(before)
})
