import type { Weighted } from './weighted-median.ts'

export interface Concentration {
  /** part of the largest in the whole */
  largestShare: number
  /** the fewest that together hold 80 % of the whole */
  holding80: number
}

/** How much of the whole lies with a few. @returns null where there is no whole */
export function concentrationOf(sizes: readonly Weighted[]): Concentration | null {
  const sorted = sizes.toSorted((a, b) => b.value - a.value)
  const whole = sorted.reduce((sum, { value, count }) => sum + value * count, 0)
  const largest = sorted[0]
  if (largest === undefined || whole === 0) return null
  let missing = Math.ceil((whole * 8) / 10)
  let holding80 = 0
  for (const { value, count } of sorted) {
    const needed = Math.min(count, Math.ceil(missing / value))
    holding80 += needed
    missing -= needed * value
    if (missing <= 0) break
  }
  return { largestShare: largest.value / whole, holding80 }
}
