import type { Oracle, Question, Rows } from './oracle.ts'
import { mixOf } from './oracle-stock-details.ts'

/** The sets of datastore drivers, the most common first. */
export function combinations(oracle: Oracle, question: Question): Rows {
  const rows = oracle.buckets(question).flatMap(({ bucket, days }) => {
    const counted = oracle.stock(question, days).map(({ last }) => ({
      set: mixOf(last.datastores),
      planes: last.running + last.sleeping + last.notReady + last.upgrading,
    }))
    const sets = [...new Set(counted.map(({ set }) => set))].sort()
    return sets
      .map((datastores) => {
        const having = counted.filter(({ set }) => set === datastores)
        return {
          bucket,
          datastores,
          installations: having.length,
          control_planes: having.reduce((sum, { planes }) => sum + planes, 0),
          share: having.length / counted.length,
        }
      })
      .sort((a, b) => b.installations - a.installations)
  })
  return { ...oracle.stockFacts(question), rows }
}
