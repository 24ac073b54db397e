import { coveredBy, type Cell } from './cell.ts'

/** Drivers to test with one Kamaji version on one minor, and the installations that they cover. */
export interface DriverChoice {
  drivers: readonly string[]
  covered: number
}

/**
 * The best choice of each size, from none to all drivers of the cells; there are four drivers, so all subsets are tried.
 * @param cells of one Kamaji version on one minor
 */
export function bestDrivers(cells: readonly Cell[]): DriverChoice[] {
  const all = [...new Set(cells.flatMap(({ drivers }) => drivers))].sort()
  const best: DriverChoice[] = []
  for (const drivers of subsetsOf(all)) {
    const choice = { drivers, covered: coveredBy(cells, drivers) }
    const known = best[drivers.length]
    if (known === undefined || choice.covered > known.covered) best[drivers.length] = choice
  }
  return best
}

function subsetsOf(items: readonly string[]): string[][] {
  return items.reduce<string[][]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])],
    [[]],
  )
}
