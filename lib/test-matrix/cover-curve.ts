import { bestDrivers, type DriverChoice } from './best-drivers.ts'
import { byGroup, type Cell, type Combination } from './cell.ts'

interface Group {
  kamaji: string
  kubernetes: string
  /** by number of drivers */
  choices: readonly DriverChoice[]
  /** how many drivers the best matrix of n combinations has of this group, when it has only this and the groups before */
  taken: number[]
}

export interface CoverCurve {
  /** the most installations that 0, 1, 2 … combinations can cover */
  covered: readonly number[]
  /** the combinations that cover so many, in no order */
  combinationsOf: (count: number) => Combination[]
}

/**
 * The most that each number of combinations covers. An installation with two drivers needs both, so taking the largest
 * gain each time can go wrong; but what is tested with one Kamaji version and minor helps no other. So this is a knapsack
 * with a choice for each of those (Kellerer, Pferschy, Pisinger, Knapsack Problems, 2004, ch. 11), solved exactly.
 */
export function coverCurve(cells: readonly Cell[]): CoverCurve {
  const groups = groupsOf(cells)
  const covered = groups.reduce<number[]>(withGroup, [0])
  return { covered, combinationsOf: (count) => trace(groups, count) }
}

function groupsOf(cells: readonly Cell[]): Group[] {
  return [...byGroup(cells).values()].flatMap((members) =>
    members.slice(0, 1).map(({ kamaji, kubernetes }) => ({
      kamaji,
      kubernetes,
      choices: bestDrivers(members),
      taken: [],
    })),
  )
}

/** The curve with one group more; notes in the group what was taken of it. */
function withGroup(before: readonly number[], { choices, taken }: Group): number[] {
  const after: number[] = []
  for (const [count, known] of before.entries())
    for (const [size, { covered }] of choices.entries()) {
      const sum = known + covered
      if (sum <= (after[count + size] ?? -1)) continue
      after[count + size] = sum
      taken[count + size] = size
    }
  return after
}

function trace(groups: readonly Group[], count: number): Combination[] {
  let left = count
  return groups.toReversed().flatMap(({ kamaji, kubernetes, choices, taken }) => {
    const size = taken[left] ?? 0
    left -= size
    return (choices[size]?.drivers ?? []).map((datastore) => ({ kamaji, kubernetes, datastore }))
  })
}
