import { testMatrixCurve } from '../../lib/contracts/test-matrix.ts'
import { sumOf } from '../../lib/test-matrix/cell.ts'
import { coverCurve } from '../../lib/test-matrix/cover-curve.ts'
import { since } from '../storage/aggregate-versions.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matrixCells, testable } from './matrix-cells.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

export const answerTestMatrixCurve: Answerer<typeof testMatrixCurve> = async (database, parameters, now) => {
  const { end, asOf } = await rolledPeriod(database, parameters, now, since.stockDetails)
  const cells = await matrixCells(database, end, parameters)
  const all = sumOf(cells)
  const [, ...covered] = coverCurve(testable(cells)).covered
  const rows = covered.map((installations, before) => ({
    combinations: before + 1,
    installations,
    share: installations / all,
  }))
  const facts = {
    as_of: asOf,
    n: all,
    one_day_installations: await oneDayInstallations(database, parameters, end),
  }
  return answerOf(testMatrixCurve, parameters, facts, rows)
}
