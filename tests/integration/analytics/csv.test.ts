import { expect, test } from 'vitest'
import { csvText } from '../../../server/export/csv-text.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import { openTestDatabase } from '../../support/database.ts'
import { parseCsv } from '../../support/parse-csv.ts'
import { askAll } from '../model/ask-all.ts'
import { makeFleet } from '../model/fleet.ts'
import { Oracle } from '../model/oracle.ts'
import { importFleet, receiveLive } from '../model/write-fleet.ts'

const now = new Date('2026-01-27T15:30:00.000Z')

/** A cell as a row has it; what a spreadsheet would run has an apostrophe before it. */
function asCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

test('CSV holds exactly the rows of the JSON, under their keys', async () => {
  const { prisma } = await openTestDatabase()
  const fleet = makeFleet(9, 40, 40, now)
  await importFleet(prisma, fleet, now)
  await receiveLive(prisma, fleet)
  await runRollups(prisma, { clock: () => now })
  const question = {
    from: '2025-12-01',
    to: '2026-01-27',
    interval: 'week' as const,
    one_day: 'include' as const,
    kamaji: [],
    channel: [],
    kubernetes: [],
    distribution: [],
  }
  for (const { name, answer } of await askAll(prisma, new Oracle(fleet, now), question, now)) {
    const columns = Object.keys(answer.rows[0] ?? {})
    let text = ''
    for await (const part of csvText(columns, [answer.rows])) text += part
    const [header, ...records] = parseCsv(text)
    expect(header, name).toEqual(columns)
    expect(records, name).toEqual(answer.rows.map((row) => columns.map((column) => asCell(row[column]))))
    expect(records.length, name).toBeGreaterThan(0)
  }
})
