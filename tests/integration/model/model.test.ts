import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { Facts } from '../../../lib/contracts/contract.ts'
import { runRollups } from '../../../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { askAll } from './ask-all.ts'
import { makeFleet, type Fleet } from './fleet.ts'
import { inOrder, Oracle, type Question } from './oracle.ts'
import { stockDetails } from './oracle-stock-details.ts'
import { questionsAbout } from './questions.ts'
import { Random } from './random.ts'
import { storedStockDetails } from './stored-stock-details.ts'
import { importFleet, receiveLive } from './write-fleet.ts'

const now = new Date('2026-01-27T15:30:00.000Z')
const fleet = makeFleet(7, 64, 100, now)
const questions = questionsAbout('2025-10-20', '2026-01-27')

/** by `askAll`: every endpoint, those with parameters of their own once a value */
const endpointsAsked = 43

const expectedDetails = stockDetails(fleet, '2025-10-20', '2026-01-27', inOrder)

/** thousands of questions, each answered twice: on a busy machine that takes minutes */
const timeout = 600_000

const rollAt = (prisma: PrismaClient, at: Date) => runRollups(prisma, { clock: () => at })

/** What the oracle knows of a meta, of those facts that are there. */
function factsOf(meta: Facts): Partial<Facts> {
  const { n, one_day_installations, reported_control_planes, unscaled_control_planes, largest_share } = meta
  const facts = {
    n,
    one_day_installations,
    reported_control_planes,
    unscaled_control_planes,
    largest_share,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** Asks every endpoint. @returns the number of answers; throws at the first that is not the oracle's */
async function expectModel(prisma: PrismaClient, of: Fleet, asked: Question[]): Promise<number> {
  const oracle = new Oracle(of, now)
  let answers = 0
  for (const question of asked)
    for (const { name, answer, expected } of await askAll(prisma, oracle, question, now)) {
      const given = { ...factsOf(answer.meta), rows: answer.rows }
      // the fast way to find that all is well; `expect` then tells what is not
      if (!isDeepStrictEqual(given, expected))
        expect(given, `${name} ${JSON.stringify(question)}`).toEqual(expected)
      answers += 1
    }
  return answers
}

test(
  'every endpoint answers as the definitions say, for each interval, filter and period',
  { timeout },
  async () => {
    const { prisma } = await openTestDatabase()
    await importFleet(prisma, fleet, now)
    await receiveLive(prisma, fleet)
    await rollAt(prisma, now)
    expect(await storedStockDetails(prisma)).toEqual(expectedDetails)
    expect(await expectModel(prisma, fleet, questions)).toBe(questions.length * endpointsAsked)
  },
)

test(
  'importing twice, in another order, with rollups in between, changes no answer',
  { timeout },
  async () => {
    const { prisma } = await openTestDatabase()
    await receiveLive(prisma, fleet)
    const random = new Random(11)
    let minute = now.getTime() - 6 * 3_600_000
    const between = () => rollAt(prisma, new Date((minute += 60_000)))
    for (let round = 0; round < 2; round += 1) {
      const shuffled = { stats: random.shuffled(fleet.stats), events: random.shuffled(fleet.events) }
      await importFleet(prisma, shuffled, now, between)
    }
    await rollAt(prisma, now)
    expect(await storedStockDetails(prisma)).toEqual(expectedDetails)
    const some = questions.filter((_, index) => index % 5 === 0)
    expect(await expectModel(prisma, fleet, some)).toBe(some.length * endpointsAsked)
  },
)
