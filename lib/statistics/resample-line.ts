import type { Random } from './random.ts'
import type { ShareLine } from './share-line.ts'
import { theilSenSlope } from './theil-sen.ts'

/** How it might have gone, and might go on: in log-odds, off the line. */
export interface Course {
  /** of the slope that such a past would have shown */
  slopeError: number
  /** after each step ahead */
  path: readonly number[]
  /** from a normal distribution around 0 with variance 1, for what the count of installations adds */
  deviate: number
}

/** Long enough to keep how one week depends on those before. */
const blockDays = 21
const draws = 200

/**
 * Courses put together from blocks of the steps that the series took off its line: H. R. Künsch, "The jackknife and the
 * bootstrap for general stationary observations", Annals of Statistics 17 (1989), 1217–1241. Steps rather than
 * residuals, as the log-odds of a fleet wander: what an installation did today, it does not undo tomorrow.
 */
export function resampleLine(
  { points, slope, stepDays }: ShareLine,
  horizonDays: number,
  random: Random,
): Course[] {
  const steps = points.slice(1).map(({ at, value }, place) => {
    const before = points[place]
    return before === undefined ? 0 : value - before.value - slope * (at - before.at)
  })
  const block = Math.max(1, Math.min(Math.round(blockDays / stepDays), Math.floor(steps.length / 2)))
  const take = takerOf(steps, block, random)
  const ahead = Math.ceil(horizonDays / stepDays)
  return Array.from({ length: draws }, () => {
    const past = [0, ...take(steps.length)]
    return {
      slopeError: theilSenSlope(points.map(({ at }, place) => ({ at, value: past[place] ?? 0 }))),
      path: take(ahead),
      deviate: normal(random),
    }
  })
}

/** Sums of steps taken block by block. Few blocks about their own mean differ too little: they are stretched for it. */
function takerOf(steps: readonly number[], block: number, random: Random): (length: number) => number[] {
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
  const stretch = Math.sqrt(steps.length / (steps.length - block))
  return (length) => {
    const sums: number[] = []
    let sum = 0
    while (sums.length < length) {
      const start = Math.floor(random() * (steps.length - block + 1))
      for (const step of steps.slice(start, start + block)) sums.push((sum += (step - mean) * stretch))
    }
    return sums.slice(0, length)
  }
}

/** G. E. P. Box and M. E. Muller, "A note on the generation of random normal deviates", 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
