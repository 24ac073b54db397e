import { bestDrivers, type DriverChoice } from './best-drivers.ts'
import { byGroup, type Cell, type Combination } from './cell.ts'

/** One Kamaji version on one minor, with its best choice of 0, 1, 2 … drivers. */
export interface Group {
  kamaji: string
  kubernetes: string
  choices: readonly DriverChoice[]
}

export function groupsOf(cells: readonly Cell[]): Group[] {
  return [...byGroup(cells).values()].flatMap((members) =>
    members
      .slice(0, 1)
      .map(({ kamaji, kubernetes }) => ({ kamaji, kubernetes, choices: bestDrivers(members) })),
  )
}

/** The combinations of so many drivers. */
export function chosen({ kamaji, kubernetes, choices }: Group, size: number): Combination[] {
  return (choices[size]?.drivers ?? []).map((datastore) => ({ kamaji, kubernetes, datastore }))
}

/** What each further driver adds. */
export function gainsOf({ choices }: Group): number[] {
  return choices.slice(1).map(({ covered }, size) => covered - (choices[size]?.covered ?? 0))
}
