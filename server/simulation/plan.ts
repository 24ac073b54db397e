import { dayMs, hourMs, isWorkday, midnightOf, minuteMs } from './clock.ts'
import { between, chance, exponential, integer } from './draw.ts'
import { periodStart, type SimulationOptions } from './options.ts'
import { randomOf, type Random } from '../../lib/statistics/random.ts'

/** When an installation is there. Whatever else it is, is drawn when its first day comes. */
export interface Plan {
  /** its stream of random numbers; 0 is the plan's own */
  stream: number
  /** may lie before the period */
  installedAt: number
  reportsFrom: number
  /** at most the end of the period */
  reportsTo: number
  /** a test cluster of some hours */
  oneDay: boolean
}

const oneDayShare = 0.15
const thereFromTheStartShare = 0.55
const trialShare = 0.12
const meanAgeMs = 350 * dayMs
// what was installed before sends no telemetry
const oldestMs = 1000 * dayMs
const meanLifeMs = 1400 * dayMs
const meanTrialMs = 20 * dayMs

/** All installations by their first report. More arrive the later it gets; a test cluster lives on one working day. */
export function planFleet(options: SimulationOptions, earliestInstall: number): Plan[] {
  const random = randomOf(options.seed, 0)
  const from = periodStart(options)
  const to = options.until.getTime()
  const period = { from, to, latestStart: Math.max(from, to - 10 * minuteMs) }
  const oneDay = Math.floor(options.installations * oneDayShare)
  const plans = Array.from({ length: options.installations }, (_, index) =>
    index < oneDay
      ? testCluster(random, index + 1, period)
      : lasting(random, index + 1, period, earliestInstall),
  )
  return plans.sort((a, b) => a.reportsFrom - b.reportsFrom || a.stream - b.stream)
}

interface Period {
  from: number
  to: number
  latestStart: number
}

function lasting(random: Random, stream: number, period: Period, earliestInstall: number): Plan {
  const isTrial = chance(random, trialShare)
  const life = 2 * dayMs + exponential(random, isTrial ? meanTrialMs : meanLifeMs)
  if (chance(random, thereFromTheStartShare)) {
    const installedAt = Math.max(
      earliestInstall,
      period.from - Math.min(oldestMs, exponential(random, meanAgeMs)),
    )
    return {
      stream,
      installedAt,
      reportsFrom: period.from,
      reportsTo: Math.min(period.to, period.from + life),
      oneDay: false,
    }
  }
  const arrival = period.from + random() ** 0.65 * (period.latestStart - period.from)
  const from = inWorkingHours(random, arrival, period)
  return {
    stream,
    installedAt: from,
    reportsFrom: from,
    reportsTo: Math.min(period.to, from + life),
    oneDay: false,
  }
}

function testCluster(random: Random, stream: number, period: Period): Plan {
  const from = inWorkingHours(random, between(random, period.from, period.latestStart), period)
  const to = Math.min(period.to, midnightOf(from) + dayMs, from + between(random, 20 * minuteMs, 10 * hourMs))
  return { stream, installedAt: from, reportsFrom: from, reportsTo: to, oneDay: true }
}

/** Between 6 and 20 UTC of that day, seldom on a weekend; the instant itself where the period leaves no room. */
function inWorkingHours(random: Random, at: number, period: Period): number {
  const daysBack = isWorkday(at) || chance(random, 0.2) ? 0 : integer(random, 1, 3)
  const wanted = midnightOf(at) - daysBack * dayMs + integer(random, 6 * 60, 20 * 60) * minuteMs
  return wanted < period.from || wanted > period.latestStart ? Math.floor(at / 1000) * 1000 : wanted
}
