import type { Cell } from './cell.ts'
import { joined, type CoverCurve } from './curve.ts'
import { gainsOf, groupsOf, type Group } from './group.ts'
import { knapsackCurve } from './knapsack-curve.ts'
import { stepCurve } from './step-curve.ts'

/** Its time grows with the square of them. No fleet is near it, but anybody can report any version. */
const mostInKnapsack = 300

/**
 * The most that each number of combinations covers. What is tested with one Kamaji version and minor helps no other; within
 * one of them an installation with two drivers needs both, so that the largest next gain can be the wrong one. It is exact,
 * unless such installations are on very many versions: see `stepCurve`.
 */
export function coverCurve(cells: readonly Cell[]): CoverCurve {
  const groups = groupsOf(cells)
  const rising = groups.filter((group) => !hasFallingGains(group))
  if (rising.length > mostInKnapsack) return stepCurve(groups)
  return joined(stepCurve(groups.filter(hasFallingGains)), knapsackCurve(rising))
}

function hasFallingGains(group: Group): boolean {
  const gains = gainsOf(group)
  return gains.every((gain, place) => gain <= (gains[place - 1] ?? gain))
}
