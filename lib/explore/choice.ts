import type { ParametersOf } from '../contracts/contract.ts'
import type { explore } from '../contracts/explore.ts'
import type { ApiParameters } from '../view-state/api-parameters.ts'
import type { View } from '../view-state/view.ts'
import { weeklyByDefault } from '../view-state/weekly-by-default.ts'
import { dimensions, isStock, measures, type Dimension, type Measure } from './sources.ts'

/** What is asked, as the address of the page holds it: `measure`, `by` and `and`. */
export interface ExploreChoice {
  measure: Measure
  by: [Dimension] | [Dimension, Dimension]
}

/** Whatever cannot be read falls back to its default. */
export function readChoice(search: Pick<URLSearchParams, 'get'>): ExploreChoice {
  const measure = measures.find((known) => known === search.get('measure')) ?? 'installations'
  const first = dimensions.find((known) => known === search.get('by')) ?? 'bucket'
  const second = dimensions.find((known) => known === search.get('and'))
  return { measure, by: second === undefined || second === first ? [first] : [first, second] }
}

/** The address with another choice; defaults are left out. */
export function writeChoice(
  { measure, by: [first, second] }: ExploreChoice,
  before: URLSearchParams,
): URLSearchParams {
  const search = new URLSearchParams(before)
  for (const name of ['measure', 'by', 'and']) search.delete(name)
  if (measure !== 'installations') search.set('measure', measure)
  if (first !== 'bucket') search.set('by', first)
  if (second !== undefined) search.set('and', second)
  return search
}

/** What the page asks the API; events are sparse, and come by week where nothing else was chosen. */
export function exploreParameters(
  choice: ExploreChoice,
  view: View,
  parameters: ApiParameters,
): ParametersOf<typeof explore> {
  const interval = isStock(choice.measure) ? parameters.interval : weeklyByDefault(view, parameters)
  return { ...parameters, interval, ...choice }
}
