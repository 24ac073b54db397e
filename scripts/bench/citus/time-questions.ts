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

const times = 5

/** Median seconds of rolling the newest closed day, and of the answers that read rows of installations, and of one that does not. */
export async function timeQuestions({ prisma }: Storage): Promise<Map<string, number>> {
  const now = new Date()
  const to = dayOf(now)
  const yesterday = addDays(to, -1)
  const period = { from: addDays(to, 1 - fleetDays), to }
  const clock = () => new Date()
  const roll = () => runRollupsBetween(prisma, yesterday, yesterday, { clock })
  const questions: [string, () => Promise<unknown>][] = [
    ['roll a day', roll],
    ['overview', () => answerOverview(prisma, { ...overview.parameters.parse({}), ...period }, now)],
    ['coverage', () => answerCoverage(prisma, { ...coverage.parameters.parse({}), ...period }, now)],
    [
      'installations',
      () => answerInstallations(prisma, { ...installations.parameters.parse({}), ...period }, now),
    ],
    [
      'versions/kamaji',
      () => answerKamajiVersions(prisma, { ...kamajiVersions.parameters.parse({}), ...period }, now),
    ],
  ]
  const seconds = new Map<string, number>()
  for (const [name, ask] of questions) seconds.set(name, await medianOf(ask))
  return seconds
}

async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const started = performance.now()
    await ask()
    taken.push((performance.now() - started) / 1000)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
