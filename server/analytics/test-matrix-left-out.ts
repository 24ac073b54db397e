import { testMatrixLeftOut } from '../../lib/contracts/test-matrix.ts'
import { sumOf } from '../../lib/test-matrix/cell.ts'
import { coverCurve } from '../../lib/test-matrix/cover-curve.ts'
import { uncoveredCells } from '../../lib/test-matrix/covering-rows.ts'
import { fewestCombinations } from '../../lib/test-matrix/fewest-combinations.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { since } from '../storage/aggregate-versions.ts'
import { answerOf, type Answerer } from './answer.ts'
import { compareCombinations } from './compare-combinations.ts'
import { matrixCells, testable, type FleetCell } from './matrix-cells.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

export const answerTestMatrixLeftOut: Answerer<typeof testMatrixLeftOut> = async (
  database,
  parameters,
  now,
) => {
  const { end, asOf } = await rolledPeriod(database, parameters, now, since.stockDetails)
  const { known } = await readCatalogue(database)
  const cells = await matrixCells(database, end, parameters)
  const all = sumOf(cells)
  const combinations = fewestCombinations(coverCurve(testable(cells)), all, parameters.coverage)
  const byVersion = compareCombinations(known, ({ datastores }: FleetCell) => datastores)
  const rows = cells
    .filter(({ obstacle }) => obstacle !== null)
    .concat(uncoveredCells(combinations, testable(cells)))
    .sort((a, b) => b.installations - a.installations || byVersion(a, b))
    .map(({ kamaji, kubernetes, datastores, installations, obstacle }) => ({
      kamaji,
      kubernetes,
      datastores,
      installations,
      share: installations / all,
      reason: obstacle ?? ('coverage' as const),
    }))
  const facts = {
    as_of: asOf,
    n: all,
    one_day_installations: await oneDayInstallations(database, parameters, end),
  }
  return answerOf(testMatrixLeftOut, parameters, facts, rows)
}
