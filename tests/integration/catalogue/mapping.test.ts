import { expect, test } from 'vitest'
import { mapVersion, unmapVersion } from '../../../server/catalogue/edit-mapping.ts'
import { readCatalogue } from '../../../server/catalogue/read-catalogue.ts'
import { unrecognisedVersions } from '../../../server/catalogue/unrecognised-versions.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { askAll } from '../model/ask-all.ts'
import { makeFleet, type Fleet } from '../model/fleet.ts'
import { Oracle, type Question } from '../model/oracle.ts'
import { kamajiVersions } from '../model/vocabulary.ts'
import { importFleet, receiveLive } from '../model/write-fleet.ts'

const now = new Date('2026-01-27T15:30:00.000Z')
const fleet = makeFleet(3, 20, 40, now)
const editor = { actor: null, name: 'Ada' }
const [unread, release] = ['=banana,"x"', 'v1.0.0']

const question: Question = {
  from: '2025-12-15',
  to: '2026-01-27',
  interval: 'week',
  one_day: 'include',
  kamaji: [],
  channel: [],
  kubernetes: [],
  distribution: [],
}
const questions: Question[] = [
  question,
  { ...question, kamaji: [release], interval: 'day' },
  { ...question, channel: ['stable'], one_day: 'exclude' },
  { ...question, channel: ['unrecognised'], interval: 'month' },
]

async function answersTo(prisma: PrismaClient, asked: readonly Question[]) {
  const oracle = new Oracle(mapped(fleet), now)
  const answers = []
  for (const one of asked) answers.push(...(await askAll(prisma, oracle, one, now)))
  return answers
}

/** The fleet as if everybody had sent the release. */
function mapped({ stats, events, ...rest }: Fleet): Fleet {
  const known = kamajiVersions.find(({ raw }) => raw === release)
  const reread = <R extends Fleet['stats'][number] | Fleet['events'][number]>(report: R): R =>
    known !== undefined && report.kamaji.raw === unread ? { ...report, kamaji: known } : report
  return { ...rest, stats: stats.map(reread), events: events.map(reread) }
}

const textOf = (answers: Awaited<ReturnType<typeof answersTo>>) =>
  JSON.stringify(answers.map(({ name, answer }) => [name, answer]))

/** Without what is of the text as sent: the lists' version, and how long an installation stayed on one. */
const asCounted = (rows: readonly object[]) =>
  rows.map((row) => ({ ...row, kamaji: null, median_dwell_days: null }))

test('a mapped version counts as the release on all days, as sent in lists, and a mapping taken back leaves no trace', async () => {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, fleet, now)
  await receiveLive(prisma, fleet)
  await runRollups(prisma, { clock: () => now })
  const asSent = { ...question, kamaji: [unread] }
  const before = await answersTo(prisma, [...questions, asSent])
  const catalogue = await readCatalogue(prisma)

  await mapVersion(prisma, editor, { version: unread, release }, now)
  const answers = await answersTo(prisma, questions)
  for (const { name, answer, expected } of answers)
    expect({ n: answer.meta.n, rows: asCounted(answer.rows) }, name).toEqual({
      n: expected.n,
      rows: asCounted(expected.rows),
    })
  const lists = answers.filter(({ name }) => name === 'installations' || name === 'events')
  expect(JSON.stringify(lists.map(({ answer }) => answer.rows))).toContain(JSON.stringify(unread))
  const sizes = (some: typeof answers) => some.map(({ name, answer }) => [name, answer.meta.n])
  expect(sizes(await answersTo(prisma, [asSent]))).toEqual(
    sizes(before).slice(-answers.length / questions.length),
  )
  expect((await readCatalogue(prisma)).version).not.toBe(catalogue.version)

  await unmapVersion(prisma, editor, unread)
  const after = await answersTo(prisma, [...questions, asSent])
  expect(textOf(after)).toBe(textOf(before))
  expect(textOf(after)).not.toContain(textOf(answers))
  expect((await readCatalogue(prisma)).version).toBe(catalogue.version)
})

test('what is unrecognised is listed until it is mapped, and nothing else is mapped', async () => {
  const { prisma } = await openTestDatabase()
  await importFleet(prisma, fleet, now)
  await runRollups(prisma, { clock: () => now })
  const listed = await unrecognisedVersions(prisma)
  const active = fleet.stats.filter(
    ({ at, live, kamaji }) => !live && kamaji.raw === unread && at.getTime() > now.getTime() - 86_400_000,
  )
  expect(listed).toMatchObject([{ version: unread, suggestion: null, can_be_mapped: true }])
  expect(listed[0]?.installations).toBeGreaterThanOrEqual(new Set(active.map((one) => one.installation)).size)
  expect(listed[0]?.events).toBe(fleet.events.filter(({ kamaji }) => kamaji.raw === unread).length)
  for (const [version, to, field, reason] of refusals)
    await expect(mapVersion(prisma, editor, { version, release: to }, now)).rejects.toMatchObject({
      field,
      message: expect.stringMatching(reason),
    })
  expect(await unrecognisedVersions(prisma)).toEqual(listed)
  await mapVersion(prisma, editor, { version: unread, release }, now)
  expect(await unrecognisedVersions(prisma)).toEqual([])
})

const refusals = [
  ['dev', release, 'version', /recognised already/],
  ['unrecognised', release, 'version', /stands for many/],
  ['never sent', release, 'version', /never reported/],
  [unread, 'v9.9.9', 'release', /not in the catalogue/],
] as const
