import type { Combination } from './cell.ts'
import type { CoverCurve } from './curve.ts'

/**
 * The fewest combinations that cover a part of the fleet; where none can, all that cover anything.
 * @param all the installations of the fleet, those that no combination covers among them
 * @param coverage 0 … 1
 */
export function fewestCombinations(curve: CoverCurve, all: number, coverage: number): Combination[] {
  const enough = curve.covered.findIndex((covered) => covered / all >= coverage)
  return curve.combinationsOf(enough === -1 ? curve.covered.length - 1 : enough)
}
