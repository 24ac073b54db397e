import { beforeAll, describe, expect, it } from 'vitest'
import { formatSent } from '../../../server/ndjson/format-line.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import { simulate } from '../../../server/simulation/simulate.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { exportNdjson } from '../../../server/transfer/export-ndjson.ts'
import { importIntoStorage } from '../../../server/transfer/import-into-storage.ts'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'
import { kubernetesSupport } from '../../../server/versions/kubernetes-support.ts'
import { openTestDatabase } from '../../support/database.ts'
import { figures } from './figures.ts'

const until = new Date('2026-06-30T10:17:00Z')
const options = { installations: 60, days: 45, until, seed: 3, reportsPerDay: 3 }
let lines: string[] = []

beforeAll(() => {
  const fleet = simulate(options, { kamaji: kamajiReleases, kubernetes: kubernetesSupport })
  lines = Array.from(fleet, ({ at, kind, payload }) => formatSent(new Date(at), kind, payload))
})

async function* chunks(text: readonly string[]) {
  for (let start = 0; start < text.length; start += 500)
    yield Buffer.from(text.slice(start, start + 500).join(''))
}

async function take(prisma: PrismaClient, text: readonly string[], secret = 'a secret of the tests') {
  const faults: unknown[] = []
  const onFault = (fault: unknown) => faults.push(fault)
  await importIntoStorage(chunks(text), { prisma, secret, now: until, onFault, onProgress: () => undefined })
  await runRollups(prisma, { clock: () => until })
  expect(faults).toEqual([])
}

async function allOf(prisma: PrismaClient): Promise<string[]> {
  const exported: string[] = []
  for await (const line of exportNdjson(prisma)) exported.push(line)
  return exported
}

describe('an import', () => {
  it('leaves every figure as it was when it is done twice, and does not depend on the order of lines of its file', async () => {
    const { prisma } = await openTestDatabase()
    await take(prisma, lines)
    const once = await figures(prisma)
    expect(once['fleet_days']?.length).toBeGreaterThan(100)
    await take(prisma, lines)
    expect(await figures(prisma)).toEqual(once)

    const other = await openTestDatabase()
    await take(other.prisma, lines.toReversed())
    expect(await figures(other.prisma)).toEqual(once)
  })
})

describe('an export', () => {
  it('restores every figure in an empty database, whatever its secret, and exports the same bytes from there', async () => {
    const { prisma } = await openTestDatabase()
    await take(prisma, lines)
    const exported = await allOf(prisma)

    const other = await openTestDatabase()
    await take(other.prisma, exported, 'another secret')
    expect(await figures(other.prisma)).toEqual(await figures(prisma))
    expect(await allOf(other.prisma)).toEqual(exported)
  })

  it('is in order of time, holds each event once, and no uuid as it was sent', async () => {
    const { prisma } = await openTestDatabase()
    await take(prisma, lines)
    const exported = await allOf(prisma)
    const read = exported.map((line): { received_at: string; kind: string; id?: string } => JSON.parse(line))
    const instants = read.map(({ received_at }) => Date.parse(received_at))
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    const events = read.filter(({ kind }) => kind !== 'stats')
    expect(new Set(events.map(({ id }) => id)).size).toBe(
      lines.filter((line) => !line.includes('"kind":"stats"')).length,
    )
    const sent = new Set(lines.flatMap((line) => /"uuid":"([^"]+)"/.exec(line)?.[1] ?? []))
    for (const uuid of sent) expect(exported.join('')).not.toContain(uuid)
  })
})
