import type { Answer, Contract, Facts, ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import type { Database } from '../storage/sql.ts'

/** A question, as all of them are asked. @param now the instant that counts as the present */
export type Answerer<C extends Contract> = (
  database: Database,
  parameters: ParametersOf<C>,
  now: Date,
) => Promise<Answer<C>>

/** Joins the rows with what the contract says of every answer. */
export function answerOf<C extends Contract>(
  contract: C,
  parameters: ParametersOf<C>,
  facts: Omit<Facts, 'definition' | 'denominator'>,
  rows: RowOf<C>[],
): Answer<C> {
  const { definition, denominator } = contract
  return { meta: { ...parameters, ...facts, denominator, definition }, rows }
}
