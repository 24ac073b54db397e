import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverCurve } from '../../../lib/test-matrix/cover-curve.ts'
import { coveringRows, uncoveredCells } from '../../../lib/test-matrix/covering-rows.ts'
import { fewestCombinations } from '../../../lib/test-matrix/fewest-combinations.ts'
import { groupsOf } from '../../../lib/test-matrix/group.ts'
import { stepCurve } from '../../../lib/test-matrix/step-curve.ts'
import type { Cell, Combination } from '../../../lib/test-matrix/cell.ts'

const cell = (kamaji: string, kubernetes: string, drivers: string, installations: number): Cell => ({
  kamaji,
  kubernetes,
  drivers: drivers.split('+'),
  installations,
})
const name = ({ kamaji, kubernetes, datastore }: Combination) => `${kamaji} ${kubernetes} ${datastore}`
const byName = (a: Combination, b: Combination) => (name(a) < name(b) ? -1 : Number(name(a) > name(b)))
const matrix = (
  cells: Cell[],
  coverage: number,
  all = cells.reduce((sum, one) => sum + one.installations, 0),
) => fewestCombinations(coverCurve(cells), all, coverage).map(name).sort()

const fleet = [
  cell('v1', '1.30', 'etcd', 60),
  cell('v1', '1.31', 'etcd', 30),
  cell('v2', '1.31', 'mysql', 9),
  cell('v2', '1.31', 'nats', 1),
]

test('takes the most used combinations, and no more of them than it needs', () => {
  expect(matrix(fleet, 0.6)).toEqual(['v1 1.30 etcd'])
  expect(matrix(fleet, 0.61)).toEqual(['v1 1.30 etcd', 'v1 1.31 etcd'])
  expect(matrix(fleet, 0.95)).toHaveLength(3)
  expect(matrix(fleet, 1)).toHaveLength(4)
})

test('an installation with two drivers is covered when both are tested with its versions', () => {
  const cells = [cell('v1', '1.30', 'etcd+postgres', 10), cell('v1', '1.31', 'postgres', 10)]
  expect(coverCurve(cells).covered).toEqual([0, 10, 10, 20])
  expect(matrix(cells, 0.5)).toEqual(['v1 1.31 postgres'])
})

test('sees further than the largest next gain', () => {
  // each gain by itself is below 5, yet both drivers of the pair are worth more than the two single ones
  const cells = [
    cell('v1', '1.30', 'etcd+postgres', 12),
    cell('v2', '1.30', 'etcd', 5),
    cell('v2', '1.31', 'etcd', 4),
  ]
  expect(matrix(cells, 0.5)).toEqual(['v1 1.30 etcd', 'v1 1.30 postgres'])
})

test('where the rest of the fleet cannot be tested, takes all that can', () => {
  expect(matrix(fleet, 0.95, 200)).toHaveLength(4)
  expect(matrix([], 0.95, 200)).toEqual([])
  expect(matrix([], 0.95, 0)).toEqual([])
})

test('rows come the most used first, with what is covered so far, and the rest is what is left out', () => {
  const cells = [...fleet, cell('v2', '1.31', 'mysql+nats', 5)]
  const rows = coveringRows(fewestCombinations(coverCurve(cells), 105, 1), cells, byName)
  expect(rows.map((row) => [name(row), row.installations, row.covered])).toEqual([
    ['v1 1.30 etcd', 60, 60],
    ['v1 1.31 etcd', 30, 90],
    ['v2 1.31 mysql', 14, 99],
    ['v2 1.31 nats', 6, 105],
  ])
  expect(uncoveredCells(rows.slice(0, 3), cells)).toEqual([fleet[3], cells[4]])
})

const drivers = ['etcd', 'postgres', 'mysql']
const smallFleet = fc.uniqueArray(
  fc.record({
    kamaji: fc.constantFrom('v1', 'v2'),
    kubernetes: fc.constantFrom('1.30', '1.31'),
    drivers: fc.subarray(drivers, { minLength: 1 }),
    installations: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: (one) => `${one.kamaji} ${one.kubernetes} ${one.drivers.join('+')}`, maxLength: 9 },
)

/** Tries every set of combinations. @returns the most that each number of them covers */
function bruteForce(cells: readonly Cell[]): number[] {
  const all = [
    ...new Set(cells.flatMap((one) => one.drivers.map((datastore) => name({ ...one, datastore })))),
  ]
  const most: number[] = []
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const chosen = all.filter((_, place) => ((set >> place) & 1) === 1)
    const covered = cells
      .filter((one) => one.drivers.every((datastore) => chosen.includes(name({ ...one, datastore }))))
      .reduce((sum, one) => sum + one.installations, 0)
    most[chosen.length] = Math.max(most[chosen.length] ?? 0, covered)
  }
  return most
}

test('no other set of as many combinations covers more: all of them tried, on small fleets', () => {
  fc.assert(
    fc.property(smallFleet, (cells) => {
      const curve = coverCurve(cells)
      expect(curve.covered).toEqual(bruteForce(cells))
      for (const [count, covered] of curve.covered.entries()) {
        const combinations = curve.combinationsOf(count)
        expect(new Set(combinations.map(name)).size).toBe(count)
        expect(coveringRows(combinations, cells, byName).at(-1)?.covered ?? 0).toBe(covered)
      }
    }),
    { numRuns: 150 },
  )
})

test('beyond what can be tried, takes at most three combinations more than the fewest', () => {
  fc.assert(
    fc.property(smallFleet, (cells) => {
      const [best, curve] = [bruteForce(cells), stepCurve(groupsOf(cells))]
      for (const [count, covered] of curve.covered.entries()) {
        expect(curve.covered[Math.min(count + 3, best.length - 1)]).toBeGreaterThanOrEqual(best[count] ?? 0)
        const rows = coveringRows(curve.combinationsOf(count), cells, byName)
        expect([rows.length, rows.at(-1)?.covered ?? 0]).toEqual([count, covered])
      }
    }),
    { numRuns: 100 },
  )
})

test('the versions of a flood take no time to speak of, and the fleet is covered all the same', () => {
  const flood = Array.from({ length: 6000 }, (_, place) =>
    cell(`v${place}.0.0`, '1.30', 'etcd+postgres', 1 + (place % 7)),
  )
  const curve = coverCurve(flood)
  expect([curve.covered.length, curve.covered[2], curve.covered.at(-1)]).toEqual([12_001, 7, 23_997])
})
