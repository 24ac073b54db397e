import { testMatrix } from '../../lib/contracts/test-matrix.ts'
import type { RowOf } from '../../lib/contracts/contract.ts'
import { sumOf, type Combination } from '../../lib/test-matrix/cell.ts'
import { coverCurve } from '../../lib/test-matrix/cover-curve.ts'
import { coveringRows } from '../../lib/test-matrix/covering-rows.ts'
import { fewestCombinations } from '../../lib/test-matrix/fewest-combinations.ts'
import { highestTenants } from '../catalogue/highest-tenants.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { since } from '../storage/aggregate-versions.ts'
import { answerOf, type Answerer } from './answer.ts'
import { compareCombinations } from './compare-combinations.ts'
import { matrixCells, testable } from './matrix-cells.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

const drivers = testMatrix.row.shape.datastore

export const answerTestMatrix: Answerer<typeof testMatrix> = async (database, parameters, now) => {
  const { end, asOf } = await rolledPeriod(database, parameters, now, since.stockDetails)
  const catalogue = await readCatalogue(database)
  const cells = await matrixCells(database, end, parameters)
  const all = sumOf(cells)
  const tested = testable(cells)
  const combinations = fewestCombinations(coverCurve(tested), all, parameters.coverage)
  const byVersion = compareCombinations(catalogue.known, ({ datastore }: Combination) => datastore)
  const highestTenant = highestTenants(catalogue.releases)
  const rows = coveringRows(combinations, tested, byVersion).map(
    ({ kamaji, kubernetes, datastore, installations, covered }): RowOf<typeof testMatrix> => ({
      kamaji,
      kubernetes,
      datastore: drivers.parse(datastore),
      installations,
      cumulative_share: covered / all,
      tenant_kubernetes: highestTenant(kamaji),
    }),
  )
  const facts = {
    as_of: asOf,
    n: all,
    one_day_installations: await oneDayInstallations(database, parameters, end),
  }
  return answerOf(testMatrix, parameters, facts, rows)
}
