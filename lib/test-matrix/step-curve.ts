import type { CoverCurve } from './curve.ts'
import { chosen, gainsOf, type Group } from './group.ts'

/**
 * The curve of taking what brings most for each combination next. Where no driver of a group adds more than the one
 * before it is exact; else it takes such drivers together, and needs at most three combinations more than the fewest, of
 * the four drivers that there are.
 */
export function stepCurve(groups: readonly Group[]): CoverCurve {
  const steps = groups
    .flatMap((group) =>
      levelled(gainsOf(group)).map((worth, place) => ({ group, worth, gain: gainsOf(group)[place] ?? 0 })),
    )
    .sort((a, b) => b.worth - a.worth)
  const covered = [0]
  for (const { gain } of steps) covered.push((covered.at(-1) ?? 0) + gain)
  const combinationsOf = (count: number) => {
    const sizes = new Map<Group, number>()
    for (const { group } of steps.slice(0, count)) sizes.set(group, (sizes.get(group) ?? 0) + 1)
    return [...sizes].flatMap(([group, size]) => chosen(group, size))
  }
  return { covered, combinationsOf }
}

/** Gains that never rise: where one is larger than the one before, both count with their mean. */
function levelled(gains: readonly number[]): number[] {
  const runs: { mean: number; length: number }[] = []
  for (const gain of gains) {
    let run = { mean: gain, length: 1 }
    for (let before = runs.at(-1); before !== undefined && before.mean < run.mean; before = runs.at(-1)) {
      const length = before.length + run.length
      run = { mean: (before.mean * before.length + run.mean * run.length) / length, length }
      runs.pop()
    }
    runs.push(run)
  }
  return runs.flatMap(({ mean, length }) => Array.from({ length }, () => mean))
}
