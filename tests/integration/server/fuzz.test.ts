import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { errorCodes } from '../../../server/errors.ts'
import { parseReport } from '../../../server/protocol/parse-report.ts'
import { reportKinds, type ReportKind } from '../../../server/protocol/report.ts'
import { countColumns } from '../../../server/storage/count-columns.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { Prisma, query, sqlCount, type Database } from '../../../server/storage/sql.ts'
import { hostileBody } from '../../unit/protocol/hostile-bodies.ts'
import { openPoster } from '../../support/poster.ts'
import { serve, type Served } from '../../support/served.ts'

const bodiesPerKind = 2_500
const connections = 16
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)

let served: Served
beforeAll(async () => {
  served = await serve({ INGEST_RATE_PER_UUID: '0' })
})
afterAll(() => served.remove())

interface Case {
  kind: ReportKind
  body: Uint8Array
  /** null: in one piece with its length; else cut at these places and sent in chunks */
  cuts: readonly number[] | null
}

function makeCases(): Case[] {
  const cuts = fc.option(fc.array(fc.nat({ max: 300 }), { maxLength: 4 }), { nil: null })
  const casesOf = (kind: ReportKind) => fc.record({ kind: fc.constant(kind), body: hostileBody(kind), cuts })
  return reportKinds.flatMap((kind) => fc.sample(casesOf(kind), { numRuns: bodiesPerKind, seed }))
}

function piecesOf({ body, cuts }: Case): Uint8Array | Uint8Array[] {
  if (cuts === null) return body
  const places = [0, ...cuts.toSorted((a, b) => a - b), body.length]
  return places.slice(1).map((end, at) => body.subarray(places[at], end))
}

/** What the rules say of it. */
function verdict({ kind, body }: Case): number {
  const parsed = parseReport(kind, body)
  return parsed.kind === 'rejection' ? errorCodes[parsed.code].status : 200
}

test(
  `10,000 hostile bodies over kept connections leave what the rules allow, and nothing else (seed ${seed})`,
  { timeout: 300_000 },
  async () => {
    const cases = makeCases()
    const before = served.output()
    const taken = new Map(reportKinds.map((kind) => [kind, 0]))
    const wrong: unknown[] = []
    let at = 0
    const drive = async () => {
      const poster = openPoster(served.port)
      for (let one = cases[at++]; one !== undefined; one = cases[at++]) {
        const { status, body } = await poster.post(`/${one.kind}`, piecesOf(one))
        if (status !== verdict(one) || (status === 200) !== (body === ''))
          wrong.push({ ...one, body: Buffer.from(one.body).toString('latin1'), status, answer: body })
        if (status === 200) taken.set(one.kind, (taken.get(one.kind) ?? 0) + 1)
      }
      poster.close()
    }
    await Promise.all(Array.from({ length: connections }, drive))

    expect(cases).toHaveLength(10_000)
    expect(wrong).toEqual([])
    for (const [kind, count] of taken) expect([kind, count > 200]).toEqual([kind, true])
    for (const probe of ['/healthz', '/readyz'])
      expect((await fetch(`${served.origin}${probe}`)).status).toBe(200)
    // The server says nothing of all this, but that the day has brought too many version strings.
    const said = served
      .output()
      .slice(before.length)
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
    for (const line of said) expect(line).toMatch(/ 200 new (Kamaji|Kubernetes) versions today: /)
    expect(await served.stop()).toBe(0)

    const storage = await openStorage(served.database)
    try {
      expect(await storedCounts(storage.prisma)).toEqual(Object.fromEntries(taken))
      const texts = await storedTexts(storage.prisma)
      expect(texts.length).toBeGreaterThan(200)
      for (const text of texts) expect(text).toMatch(/^[\x20-\x7e]{1,64}$/)
      const numbers = await storedNumbers(storage.prisma)
      expect(numbers.length).toBeGreaterThan(4)
      for (const number of numbers) expect(number >= 0 && number <= 1_000_000).toBe(true)
    } finally {
      await storage.close()
    }
  },
)

async function storedCounts(database: Database): Promise<Record<string, number>> {
  const rows = await query(
    database,
    z.object({ kind: z.string(), stored: sqlCount }),
    Prisma.sql`
      select kind::text, count(*) as stored from events group by kind
      union all select 'stats', coalesce(sum(reports), 0)::bigint from installation_days`,
  )
  return Object.fromEntries(rows.map(({ kind, stored }) => [kind, stored]))
}

/** Every text that came from outside, wherever it is kept. */
async function storedTexts(database: Database): Promise<string[]> {
  const rows = await query(
    database,
    z.object({ text: z.string() }),
    Prisma.sql`
      select raw as text from kamaji_versions
      union all select raw from kubernetes_versions
      union all select prerelease from kubernetes_versions where prerelease is not null
      union all select status from events where status is not null
      union all select network_profile from events where network_profile is not null`,
  )
  return rows.map(({ text }) => text)
}

/** Every count that came from outside. */
async function storedNumbers(database: Database): Promise<number[]> {
  const columns = Prisma.raw([...countColumns, 'max_not_ready', 'max_upgrading'].join(', '))
  const rows = await query(
    database,
    z.object({ numbers: z.array(z.number().nullable()) }),
    Prisma.sql`select array[${columns}] as numbers from installation_days`,
  )
  return rows.flatMap(({ numbers }) => numbers.filter((number) => number !== null))
}
