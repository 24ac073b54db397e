import { dayMs, midnightOf } from './clock.ts'
import { between, integer, poisson, weighted } from './draw.ts'
import type { Plan } from './plan.ts'
import type { Random } from '../../lib/statistics/random.ts'

export interface Span {
  from: number
  to: number
}

const silencesPerDay = 0.0012

/** Whole days without a report, after which the installation comes back: cut off, switched off, telemetry blocked. */
export function drawSilences(random: Random, { reportsFrom, reportsTo, oneDay }: Plan): Span[] {
  const days = (reportsTo - reportsFrom) / dayMs
  if (oneDay || days < 3) return []
  return Array.from({ length: poisson(random, days * silencesPerDay) }, () => {
    const from = midnightOf(between(random, reportsFrom + dayMs, reportsTo))
    const [least, most] = weighted<readonly [number, number]>(random, [
      [[1, 5], 60],
      [[7, 40], 30],
      [[61, 120], 10],
    ])
    return { from, to: from + integer(random, least, most) * dayMs }
  })
}

export const isSilent = (silences: readonly Span[], at: number): boolean =>
  silences.some(({ from, to }) => from <= at && at < to)
