import { beforeEach, expect, test } from 'vitest'
import {
  columnsOf,
  InvalidParameter,
  parseParameters,
  type ParametersOf,
} from '../../../lib/contracts/contract.ts'
import { events } from '../../../lib/contracts/events.ts'
import { installations } from '../../../lib/contracts/installations.ts'
import { answerEvents, pageOfEvents } from '../../../server/analytics/events.ts'
import { answerInstallations, pageOfInstallations } from '../../../server/analytics/installations.ts'
import { everyPage } from '../../../server/analytics/pages.ts'
import { csvText } from '../../../server/export/csv-text.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { parseCsv } from '../../support/parse-csv.ts'
import { makeFleet } from '../model/fleet.ts'
import { importFleet, receiveLive } from '../model/write-fleet.ts'

const now = new Date('2026-01-27T15:30:00.000Z')
const fleet = makeFleet(5, 60, 130, now)
const search = (more: string) => new URLSearchParams(`from=2025-01-01&to=2026-01-27&${more}`)

let prisma: PrismaClient

beforeEach(async () => {
  prisma = (await openTestDatabase()).prisma
  await importFleet(prisma, fleet, now)
  await receiveLive(prisma, fleet)
})

const asEvents = (more: string): ParametersOf<typeof events> =>
  parseParameters(events, search(more), '2026-01-27')
const asInstallations = (more: string): ParametersOf<typeof installations> =>
  parseParameters(installations, search(more), '2026-01-27')

test('pages of installations, put together, are the whole list, each once', async () => {
  const whole = (await answerInstallations(prisma, asInstallations('limit=1000'), now)).rows
  const paged = []
  let next: string | null | undefined = ''
  while (next !== null && next !== undefined) {
    const more = next === '' ? '' : `&cursor=${next}`
    const { rows, meta } = await answerInstallations(prisma, asInstallations(`limit=7${more}`), now)
    expect(meta.n).toBe(whole.length)
    expect(rows.length).toBeLessThanOrEqual(7)
    paged.push(...rows)
    next = meta.next
  }
  expect(whole).toHaveLength(new Set(fleet.stats.map(({ installation }) => installation)).size)
  expect(paged).toEqual(whole)
})

test('the last page says that it is the last, also when it is full', async () => {
  const { rows } = await answerInstallations(prisma, asInstallations('limit=1000'), now)
  const { meta } = await answerInstallations(prisma, asInstallations(`limit=${rows.length}`), now)
  expect(meta.next).toBeNull()
})

test('CSV of a list holds all its rows, whatever the limit', async () => {
  const parameters = asEvents('limit=3')
  const pages = everyPage(pageOfEvents, prisma, parameters)
  let text = ''
  for await (const part of csvText(columnsOf(events, parameters), pages)) text += part
  const [header, ...records] = parseCsv(text)
  expect(header).toEqual(Object.keys(events.row.shape))
  expect(records).toHaveLength(fleet.events.length)
  expect(fleet.events.length).toBeGreaterThan(1000)
  expect(records.map((record) => record[0])).toEqual(
    fleet.events
      .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id),
  )
})

test('CSV of an empty list has its header', async () => {
  const parameters = asInstallations('kamaji=never')
  const pages = everyPage(pageOfInstallations, prisma, parameters)
  let text = ''
  for await (const part of csvText(columnsOf(installations, parameters), pages)) text += part
  expect(text).toBe(`${Object.keys(installations.row.shape).join(',')}\r\n`)
})

test('a cursor that this list did not write is refused by its name', async () => {
  const { meta } = await answerInstallations(prisma, asInstallations('limit=1'), now)
  for (const cursor of ['abc', 'W10', 'bnVsbA', meta.next ?? ''])
    await expect(answerEvents(prisma, asEvents(`cursor=${cursor}`), now)).rejects.toThrow(InvalidParameter)
})
