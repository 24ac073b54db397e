import { toSearch, type Contract, type ParametersOf } from '../contracts/contract.ts'

/** Where an answer is: the same address for the browser's fetch, the link to the CSV, and a call by hand. */
export function apiPath<C extends Contract>(
  contract: C,
  parameters: ParametersOf<C>,
  format: 'json' | 'csv' = 'json',
): string {
  const search = toSearch(contract, parameters)
  if (format === 'csv') search.set('format', 'csv')
  return `/api/v1/${contract.path}?${search}`
}
