import type { Facts, RowOf } from '../contracts/contract.ts'
import type {
  testMatrix,
  testMatrixCurve,
  testMatrixLeftOut,
  LeftOutReason,
} from '../contracts/test-matrix.ts'
import { formatCount, installations, type Unit } from '../format/count.ts'
import { formatShare } from '../format/number.ts'

const combinations: Unit = ['combination', 'combinations']

/** How few it takes, or how far one gets. */
export function summariseMatrix(
  { n, coverage }: Pick<Facts, 'n'> & { coverage: number },
  rows: readonly RowOf<typeof testMatrix>[],
): string {
  if (n === 0) return 'No installation was active.'
  const reached = rows.at(-1)?.cumulative_share ?? 0
  const covers = `${formatCount(rows.length, combinations)} cover ${formatShare(reached)} of the active installations`
  if (reached < coverage) return `${covers}, and no matrix covers more: the rest runs what cannot be tested.`
  return `${covers}, and no fewer cover ${formatShare(coverage)}.`
}

/** What the first ten combinations bring, and what all do. */
export function summariseCurve(rows: readonly RowOf<typeof testMatrixCurve>[]): string {
  const [some, all] = [rows[9], rows.at(-1)]
  if (all === undefined) return 'Nothing can be tested.'
  const start = some === undefined || some === all ? '' : `The best 10 cover ${formatShare(some.share)}; `
  return `${start}${start === '' ? 'All' : 'all'} ${formatCount(all.combinations, combinations)} that the fleet runs cover ${formatShare(all.share)}.`
}

/** The coverage is reached without them; their Kamaji is no release; their Kubernetes version cannot be read. */
export const leftOutLabels: Record<LeftOutReason, string> = {
  coverage: 'Not needed',
  kamaji: 'No release',
  kubernetes: 'Unreadable',
}

/** How many are left out, and how many of them no matrix could have. */
export function summariseLeftOut(rows: readonly RowOf<typeof testMatrixLeftOut>[]): string {
  const count = (some: readonly RowOf<typeof testMatrixLeftOut>[]) =>
    some.reduce((sum, row) => sum + row.installations, 0)
  if (rows.length === 0) return 'Nothing is left out.'
  const never = count(rows.filter(({ reason }) => reason !== 'coverage'))
  return `${formatCount(count(rows), installations)} are not covered; ${never === 0 ? 'more combinations would cover them all' : `${formatCount(never, installations)} of them no matrix can cover`}.`
}
