/** What CI can test: one Kamaji version, on one minor of the management cluster, with one datastore. */
export interface Combination {
  kamaji: string
  kubernetes: string
  datastore: string
}

/** Installations that run the same. They are covered when each of their drivers is tested with the two versions. */
export interface Cell {
  kamaji: string
  kubernetes: string
  /** at least one */
  drivers: readonly string[]
  installations: number
}

/** What is tested with one Kamaji version on one minor helps no other: the key of both. */
export const groupKey = ({ kamaji, kubernetes }: { kamaji: string; kubernetes: string }) =>
  `${kamaji} ${kubernetes}`

/** The cells by Kamaji version and minor. */
export function byGroup<C extends Cell>(cells: readonly C[]): Map<string, C[]> {
  const groups = new Map<string, C[]>()
  for (const cell of cells) {
    const known = groups.get(groupKey(cell))
    if (known === undefined) groups.set(groupKey(cell), [cell])
    else known.push(cell)
  }
  return groups
}

export function sumOf(cells: readonly { installations: number }[]): number {
  return cells.reduce((sum, { installations }) => sum + installations, 0)
}

/** The installations that are covered when these drivers are tested with the versions of the cells. */
export function coveredBy(cells: readonly Cell[], drivers: readonly string[]): number {
  return sumOf(cells.filter((cell) => cell.drivers.every((driver) => drivers.includes(driver))))
}
