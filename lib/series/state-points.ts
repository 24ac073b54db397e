import { controlPlaneStates, stateLooks } from '../colour/state-look.ts'
import type { controlPlanes } from '../contracts/control-planes.ts'
import type { RowOf } from '../contracts/contract.ts'
import { rowPoints, type Axis } from './points.ts'
import type { Point, Series } from './series.ts'

type Row = RowOf<typeof controlPlanes>

/** The four states, calm ones at the bottom, so that trouble stands at the top. */
export const stateSeries: Series[] = controlPlaneStates.map((state) => ({ id: state, ...stateLooks[state] }))

export const controlPlanesOf = (row: Row): number =>
  row.running + row.sleeping + row.not_ready + row.upgrading

/** Control planes by state; their total is all of them. */
export function statePoints(axis: Axis, rows: readonly Row[]): Point[] {
  return rowPoints(axis, rows, (row) => ({
    values: controlPlaneStates.map((state) => row[state]),
    total: controlPlanesOf(row),
  }))
}
