import type { CoverCurve } from './curve.ts'
import { chosen, type Group } from './group.ts'

/**
 * The curve of groups in which a driver can add more than the one before, as where an installation needs two: a knapsack
 * with one choice of each group (Kellerer, Pferschy, Pisinger, Knapsack Problems, 2004, ch. 11), solved exactly.
 */
export function knapsackCurve(groups: readonly Group[]): CoverCurve {
  let covered = [0]
  /** of each group: how many drivers the best matrix of a size takes of it, when it has only this and the groups before */
  const taken: Uint8Array[] = []
  for (const { choices } of groups) {
    const sizes = new Uint8Array(covered.length + choices.length - 1)
    covered = withChoices(covered, choices, sizes)
    taken.push(sizes)
  }
  const combinationsOf = (count: number) => {
    let left = count
    return groups.toReversed().flatMap((group, place) => {
      const size = taken[groups.length - 1 - place]?.[left] ?? 0
      left -= size
      return chosen(group, size)
    })
  }
  return { covered, combinationsOf }
}

/** The curve with one group more. @param sizes gets how many of its drivers are taken */
function withChoices(before: readonly number[], choices: Group['choices'], sizes: Uint8Array): number[] {
  const after = Array.from(sizes, () => -1)
  for (let size = 0; size < choices.length; size += 1) {
    const gain = choices[size]?.covered ?? 0
    for (let count = 0; count < before.length; count += 1) {
      const sum = (before[count] ?? 0) + gain
      if (sum <= (after[count + size] ?? 0)) continue
      after[count + size] = sum
      sizes[count + size] = size
    }
  }
  return after
}
