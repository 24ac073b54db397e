import { coverage } from '../../../lib/contracts/coverage.ts'
import { installations } from '../../../lib/contracts/installations.ts'
import { kamajiVersions } from '../../../lib/contracts/kamaji-versions.ts'
import { overview } from '../../../lib/contracts/overview.ts'
import { addDays, dayOf } from '../../../lib/time/day.ts'
import { answerCoverage } from '../../../server/analytics/coverage.ts'
import { answerInstallations } from '../../../server/analytics/installations.ts'
import { answerKamajiVersions } from '../../../server/analytics/kamaji-versions.ts'
import { answerOverview } from '../../../server/analytics/overview.ts'
import { runRollupsBetween } from '../../../server/rollups/run-rollups.ts'
import type { Storage } from '../../../server/storage/open.ts'
import { fleetDays } from './fill-fleet.ts'
import { medianOf } from './median-of.ts'

const times = 5

type Question = (storage: Storage) => Promise<unknown>

/** Rolling the newest closed day, the answers that read rows of installations, and one that does not. */
function questionsOf(now: Date): Map<string, Question> {
  const to = dayOf(now)
  const yesterday = addDays(to, -1)
  const period = { from: addDays(to, 1 - fleetDays), to }
  const options = { clock: () => new Date() }
  const asked = {
    overview: { ...overview.parameters.parse({}), ...period },
    coverage: { ...coverage.parameters.parse({}), ...period },
    installations: { ...installations.parameters.parse({}), ...period },
    kamaji: { ...kamajiVersions.parameters.parse({}), ...period },
  }
  return new Map<string, Question>([
    ['roll a day', ({ prisma }) => runRollupsBetween(prisma, yesterday, yesterday, options)],
    ['overview', ({ prisma }) => answerOverview(prisma, asked.overview, now)],
    ['coverage', ({ prisma }) => answerCoverage(prisma, asked.coverage, now)],
    ['installations', ({ prisma }) => answerInstallations(prisma, asked.installations, now)],
    ['versions/kamaji', ({ prisma }) => answerKamajiVersions(prisma, asked.kamaji, now)],
  ])
}

/** Median seconds of each question, of one database and the other by turns. */
export async function timeQuestions(
  databases: readonly Storage[],
): Promise<{ name: string; seconds: number[] }[]> {
  const answers = []
  for (const [name, ask] of questionsOf(new Date())) {
    const taken = databases.map((): number[] => [])
    for (let time = 0; time < times; time += 1)
      for (const [at, storage] of databases.entries()) taken[at]?.push(await secondsOf(() => ask(storage)))
    answers.push({ name, seconds: taken.map(medianOf) })
  }
  return answers
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
