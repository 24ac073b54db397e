import { byGroup, groupKey, sumOf, type Cell, type Combination } from './cell.ts'

export interface CoveringRow extends Combination {
  /** installations that run this combination */
  installations: number
  /** installations that this and the rows before cover */
  covered: number
}

/**
 * The combinations with what each stands for, the most used first.
 * @param compare order of those that are used alike
 */
export function coveringRows(
  combinations: readonly Combination[],
  cells: readonly Cell[],
  compare: (a: Combination, b: Combination) => number,
): CoveringRow[] {
  const tested = new Map<string, string[]>()
  const cellsOf = byGroup(cells)
  const used = combinations.map((combination) => {
    const running = (cellsOf.get(groupKey(combination)) ?? []).filter(({ drivers }) =>
      drivers.includes(combination.datastore),
    )
    return { combination, running, installations: sumOf(running) }
  })
  let covered = 0
  return used
    .sort((a, b) => b.installations - a.installations || compare(a.combination, b.combination))
    .map(({ combination, running, installations }) => {
      const drivers = [...(tested.get(groupKey(combination)) ?? []), combination.datastore]
      tested.set(groupKey(combination), drivers)
      covered += sumOf(running.filter((cell) => cell.drivers.every((driver) => drivers.includes(driver))))
      return { ...combination, installations, covered }
    })
}

/** The cells that these combinations do not cover. */
export function uncoveredCells<C extends Cell>(
  combinations: readonly Combination[],
  cells: readonly C[],
): C[] {
  const tested = new Set(combinations.map((one) => `${groupKey(one)} ${one.datastore}`))
  return cells.filter((cell) => !cell.drivers.every((driver) => tested.has(`${groupKey(cell)} ${driver}`)))
}
