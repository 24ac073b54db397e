import type { HopKind } from '../contracts/tenant-upgrades.ts'
import { compareKubernetes } from './release-order.ts'

/** Update reports from one tenant version to another. */
export interface Path {
  from: string
  to: string
  kind: HopKind
  events: number
}

/** Edits change no version, and are no path. */
export const isHop = ({ kind }: Path): boolean => kind !== 'edit'
/** Between minors: what moves sideways in a flow. A patch stays where it is. */
const crosses = ({ from, to }: Path): boolean => from !== to

export interface Matrix {
  /** old and new versions, oldest first: rows and columns */
  versions: string[]
  eventsOf: (from: string, to: string) => number
  /** the largest number of a cell */
  most: number
}

/** Old version × new version; with old ones down and new ones across, upgrades lie above the diagonal. */
export function matrixOf(paths: readonly Path[]): Matrix {
  const hops = paths.filter(isHop)
  const versions = [...new Set(hops.flatMap(({ from, to }) => [from, to]))].sort(compareKubernetes)
  const cells = new Map<string, number>()
  for (const { from, to, events } of hops)
    cells.set(`${from} ${to}`, (cells.get(`${from} ${to}`) ?? 0) + events)
  return {
    versions,
    eventsOf: (from, to) => cells.get(`${from} ${to}`) ?? 0,
    most: Math.max(0, ...cells.values()),
  }
}

export interface Flow {
  /** the left column, then the right one; newest at the top of each */
  nodes: { version: string; side: 'old' | 'new' }[]
  /** `source` and `target` are places in `nodes` */
  links: (Path & { source: number; target: number; value: number })[]
}

/** Two columns, since a version can be left and reached: one column would have cycles. Patches are left out. */
export function flowOf(paths: readonly Path[]): Flow {
  const hops = paths.filter((path) => isHop(path) && crosses(path) && path.events > 0)
  const column = (side: 'old' | 'new', versions: string[]) =>
    [...new Set(versions)].sort((a, b) => compareKubernetes(b, a)).map((version) => ({ version, side }))
  const nodes = [
    ...column(
      'old',
      hops.map(({ from }) => from),
    ),
    ...column(
      'new',
      hops.map(({ to }) => to),
    ),
  ]
  const place = (side: 'old' | 'new', version: string) =>
    nodes.findIndex((node) => node.side === side && node.version === version)
  const links = hops.map((path) => ({
    ...path,
    source: place('old', path.from),
    target: place('new', path.to),
    value: path.events,
  }))
  return { nodes, links }
}
