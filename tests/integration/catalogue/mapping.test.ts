import { expect, test } from 'vitest'
import { mapVersion, unmapVersion } from '../../../server/catalogue/edit-mapping.ts'
import { readCatalogue } from '../../../server/catalogue/read-catalogue.ts'
import { unrecognisedVersions } from '../../../server/catalogue/unrecognised-versions.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { askAll, type Asked } from '../model/ask-all.ts'
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
  { ...question, channel: ['stable', 'unrecognised'], one_day: 'exclude', interval: 'month' },
]

type Answers = Map<string, Asked>

/** The answer of every endpoint to each question, by their names. */
async function answersTo(prisma: PrismaClient, asked: readonly Question[]): Promise<Answers> {
  const oracle = new Oracle(mapped(fleet), now)
  const answers: Answers = new Map()
  for (const one of asked)
    for (const found of await askAll(prisma, oracle, one, now))
      answers.set(`${JSON.stringify(one)} ${found.name}`, found)
  return answers
}

/** What both hold: some endpoints are asked in other ways each time. */
function both<T>(before: Answers, after: Answers, told: (found: Asked) => T): [T[], T[]] {
  const names = [...before.keys()].filter((name) => after.has(name))
  expect(names.length).toBeGreaterThan(25)
  const of = (answers: Answers) => names.flatMap((name) => [answers.get(name) ?? []].flat().map(told))
  return [of(before), of(after)]
}

/** The fleet as if everybody had sent the release. */
function mapped({ stats, events, ...rest }: Fleet): Fleet {
  const known = kamajiVersions.find(({ raw }) => raw === release)
  const reread = <R extends Fleet['stats'][number] | Fleet['events'][number]>(report: R): R =>
    known !== undefined && report.kamaji.raw === unread ? { ...report, kamaji: known } : report
  return { ...rest, stats: stats.map(reread), events: events.map(reread) }
}

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
  for (const [name, { answer, expected }] of answers)
    expect({ n: answer.meta.n, rows: asCounted(answer.rows) }, name).toEqual({
      n: expected.n,
      rows: asCounted(expected.rows),
    })
  const listed = answers.get(`${JSON.stringify(question)} installations`)
  expect(JSON.stringify(listed?.answer.rows)).toContain(JSON.stringify(unread))
  const [sent, stillSent] = both(before, await answersTo(prisma, [asSent]), ({ answer }) => answer.meta.n)
  expect(stillSent).toEqual(sent)
  expect((await readCatalogue(prisma)).version).not.toBe(catalogue.version)

  await unmapVersion(prisma, editor, unread)
  const after = await answersTo(prisma, [...questions, asSent])
  const [was, is] = both(before, after, ({ answer }) => JSON.stringify(answer))
  expect(is).toEqual(was)
  const [, mappedThen] = both(before, answers, ({ answer }) => JSON.stringify(answer))
  expect(was).not.toEqual(expect.arrayContaining(mappedThen))
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
