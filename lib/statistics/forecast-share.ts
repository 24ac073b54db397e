import { probabilityAt, shareAt } from './log-odds.ts'
import { quantilesOf } from './quantile.ts'
import type { Random } from './random.ts'
import { resampleLine, type Course } from './resample-line.ts'
import { lineShare, shareLine, type DailyShare, type ShareLine } from './share-line.ts'

/** How far back from the last day a forecast looks. */
export const historyDays = 180
const horizonLimitDays = 90
const minHistoryDays = 28
const minCounted = 10

/** A share, and the ends of the band in which it should be found four times in five. */
export interface Band {
  share: number
  low: number
  high: number
}

export interface ShareOutlook {
  course: 'growing' | 'shrinking' | 'unclear'
  /** why there is no forecast, in words; null where there is one */
  refusal: string | null
  /** 0 where there is none */
  horizonDays: number
  /** @param daysAhead from 1 to the horizon */
  at: (daysAhead: number) => Band
}

export interface OutlookOptions {
  random: Random
  /** what is counted, for the words of a refusal */
  things: string
  /** see `shareLine` */
  levelDays?: number
}

/** Where a share is going: a line on log-odds, and around it what the past of the series allows. */
export function forecastShare(history: readonly DailyShare[], options: OutlookOptions): ShareOutlook {
  const recent = history.filter(({ day }) => day >= (history.at(-1)?.day ?? 0) - historyDays)
  const line = shareLine(recent, options.levelDays)
  const spanDays = spanOf(recent)
  const short = `only ${spanDays} days of history: a forecast needs ${minHistoryDays}`
  if (line === null || spanDays < minHistoryDays) return refused('unclear', short)
  if (isStill(recent))
    return refused('unclear', 'the share was the same on every day: there is no direction to project')
  const horizonDays = Math.min(horizonLimitDays, Math.floor(spanDays / 2))
  const courses = resampleLine(line, horizonDays, options.random)
  const course = courseOf(line, courses)
  if (line.n < minCounted)
    return refused(course, `only ${line.n} ${options.things}: a forecast needs ${minCounted}`)
  if (course === 'unclear')
    return refused(
      course,
      'no clear direction: the past allows for a share that grows and for one that shrinks',
    )
  return { course, refusal: null, horizonDays, at: (daysAhead) => bandAt(line, courses, daysAhead) }
}

/** One share all along. Its log-odds would move with the size of the fleet, as they are kept finite at 0 and at all. */
function isStill(history: readonly DailyShare[]): boolean {
  const known = history.filter(({ n }) => n > 0)
  return new Set(known.map(({ count, n }) => count / n)).size === 1
}

function spanOf(history: readonly DailyShare[]): number {
  const known = history.filter(({ n }) => n > 0)
  const [first, last] = [known[0], known.at(-1)]
  return first === undefined || last === undefined ? 0 : last.day - first.day + 1
}

function refused(course: ShareOutlook['course'], refusal: string): ShareOutlook {
  const at = () => {
    throw new RangeError(refusal)
  }
  return { course, refusal, horizonDays: 0, at }
}

/** The sign of the slope, where its 90 % interval has no other. */
function courseOf({ slope }: ShareLine, courses: readonly Course[]): ShareOutlook['course'] {
  const errors = Float64Array.from(courses, ({ slopeError }) => slopeError)
  const [low = 0, high = 0] = quantilesOf(errors, [0.05, 0.95])
  if (slope - high > 0) return 'growing'
  return slope - low < 0 ? 'shrinking' : 'unclear'
}

function bandAt(line: ShareLine, courses: readonly Course[], daysAhead: number): Band {
  const { level, slope, stepDays, n } = line
  const centre = level + slope * daysAhead
  const spread = countSpread(probabilityAt(level), probabilityAt(centre), n)
  const step = Math.ceil(daysAhead / stepDays) - 1
  const offs = Float64Array.from(
    courses,
    ({ slopeError, path, deviate }) => slopeError * daysAhead + (path[step] ?? 0) + deviate * spread,
  )
  const [low = 0, high = 0] = quantilesOf(offs, [0.1, 0.9])
  return {
    share: lineShare(line, daysAhead),
    low: shareAt(centre + Math.min(0, low), n),
    high: shareAt(centre + Math.max(0, high), n),
  }
}

/**
 * How much the log-odds differ by who of so many happens to have moved by then: as in a binomial sample, for the part that
 * moves. It is nothing at the start, where the fleet is counted and not sampled.
 */
function countSpread(now: number, then: number, n: number): number {
  const moved = 1 - Math.min(then / now, (1 - then) / (1 - now))
  return Math.sqrt(moved / (n * then * (1 - then) + 1))
}
