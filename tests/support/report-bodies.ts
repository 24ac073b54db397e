import { randomUUID } from 'node:crypto'
import { minimalBodies } from '../unit/protocol/bodies.ts'

/** A stats report of an installation that has not reported yet, so that no limit of its own stands in the way. */
export const statsBody = (change: Record<string, unknown> = {}) =>
  JSON.stringify({ ...minimalBodies.stats, uuid: randomUUID(), ...change })

export const createBody = (change: Record<string, unknown> = {}) =>
  JSON.stringify({ ...minimalBodies.create, ...change })

export const deleteBody = (change: Record<string, unknown> = {}) =>
  JSON.stringify({ ...minimalBodies.delete, ...change })
