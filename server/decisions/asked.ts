import { parseParameters, toSearch, type ParametersOf } from '../../lib/contracts/contract.ts'
import type { NewDecision } from '../../lib/contracts/decisions/new-decision.ts'
import { deprecation } from '../../lib/contracts/deprecation.ts'
import { addDays, daysBetween, type Day } from '../../lib/time/day.ts'

export type Asked = ParametersOf<typeof deprecation>

/**
 * What the API is asked for the evidence of a decision. The share is forecast for the target where that is still to come.
 * @throws InvalidParameter
 */
export function askedFor({ target, ...decided }: NewDecision, today: Day): Asked {
  const removal = target !== null && target > today ? target : undefined
  return parseParameters(deprecation, toSearch(deprecation, { ...decided, removal }), today)
}

/** As it is kept: the query string of a call of the API, both ends of the period said. */
export const writeAsked = (asked: Asked): string => toSearch(deprecation, asked).toString()

export const readAsked = (text: string, today: Day): Asked =>
  parseParameters(deprecation, new URLSearchParams(text), today)

/** The same question today, over as many days, with what is decided now. */
export function askedAgain(
  asked: Asked,
  { threshold, target }: { threshold: number; target: Day | null },
  today: Day,
): Asked {
  const { removal: _then, ...same } = asked
  const from = addDays(today, -daysBetween(asked.from, asked.to))
  const removal = target !== null && target > today ? { removal: target } : {}
  return { ...same, threshold, ...removal, from, to: today }
}
