import type { explore } from '../../../lib/contracts/explore.ts'
import type { ParametersOf } from '../../../lib/contracts/contract.ts'
import { dimensions, measures, sourceOf } from '../../../lib/explore/sources.ts'
import { answerExplore } from '../../../server/analytics/explore.ts'
import { answerTestMatrix } from '../../../server/analytics/test-matrix.ts'
import { answerTestMatrixCurve } from '../../../server/analytics/test-matrix-curve.ts'
import { answerTestMatrixLeftOut } from '../../../server/analytics/test-matrix-left-out.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import type { Asked } from './ask-all.ts'
import { exploreOracle } from './oracle-explore.ts'
import type { Oracle } from './oracle.ts'
import { curveOracle, leftOutOracle, matrixOracle } from './oracle-test-matrix.ts'

type Common = Omit<ParametersOf<typeof explore>, 'measure' | 'by'>

/** One that can be reached, and one that never is: some installations run what cannot be tested. */
const coverages = [0.4, 1]

export async function askTestMatrix(
  db: PrismaClient,
  oracle: Oracle,
  q: Common,
  now: Date,
): Promise<Asked[]> {
  const asked: Asked[] = [
    {
      name: 'test-matrix/curve',
      answer: await answerTestMatrixCurve(db, q, now),
      expected: curveOracle(oracle, q),
    },
  ]
  for (const coverage of coverages) {
    const answer = await answerTestMatrix(db, { ...q, coverage }, now)
    asked.push(
      {
        name: `test-matrix, coverage=${coverage}`,
        answer,
        expected: matrixOracle(oracle, q, coverage, answer.rows),
      },
      {
        name: `test-matrix/left-out, coverage=${coverage}`,
        answer: await answerTestMatrixLeftOut(db, { ...q, coverage }, now),
        expected: leftOutOracle(oracle, q, answer.rows),
      },
    )
  }
  return asked
}

/** Every measure by each dimension and each two in either order, where it is known so. */
const exploring = measures.flatMap((measure) =>
  dimensions.flatMap((first) =>
    [undefined, ...dimensions].flatMap((second) => {
      const by = second === undefined ? [first] : [first, second]
      return first === second || sourceOf(measure, by) === undefined ? [] : [{ measure, by }]
    }),
  ),
)
const each = 6
let next = 0

/** A few of them a question: all come up several times. */
export async function askExplore(db: PrismaClient, oracle: Oracle, q: Common, now: Date): Promise<Asked[]> {
  const asked: Asked[] = []
  for (let turn = 0; turn < each; turn += 1) {
    const choice = exploring[next++ % exploring.length]
    if (choice === undefined) continue
    asked.push({
      name: `explore ${choice.measure} by ${choice.by.join(' and ')}`,
      answer: await answerExplore(db, { ...q, ...choice }, now),
      expected: exploreOracle(oracle, q, choice.measure, choice.by),
    })
  }
  return asked
}
