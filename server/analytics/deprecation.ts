import { InvalidParameter, type ParametersOf, type RowOf } from '../../lib/contracts/contract.ts'
import { deprecation } from '../../lib/contracts/deprecation.ts'
import { printRule } from '../../lib/rules/print-rule.ts'
import { countedBy } from '../../lib/rules/rule.ts'
import { shareInterval } from '../../lib/statistics/share-interval.ts'
import type { Day } from '../../lib/time/day.ts'
import type { Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { rolledPeriod } from './period.ts'
import { dailyCounts, nothing, sumOf, type RuleCounts } from './rules/daily-counts.ts'
import { forecastFacts } from './rules/forecast-facts.ts'
import { oneDayFacts } from './rules/one-day-facts.ts'
import { outlookOf, readHistory } from './rules/rule-history.ts'
import { sourceOf } from './rules/rule-source.ts'
import { selectRule, type SelectedRule } from './rules/select-rule.ts'
import { underFrom } from './rules/under-threshold.ts'
import { whoIsHit } from './rules/who-is-hit.ts'

type Parameters = ParametersOf<typeof deprecation>

export const answerDeprecation: Answerer<typeof deprecation> = async (database, parameters, now) => {
  const selected = await selectRule(database, parameters.rule)
  const { days, end, asOf } = await rolledPeriod(database, parameters, now, sourceOf(selected).needs)
  const facts = { as_of: asOf, ...(await oneDayFacts(database, parameters, selected, end)) }
  if (end === null) return answerOf(deprecation, parameters, { ...facts, n: 0 }, [])
  if (parameters.removal !== undefined && parameters.removal <= end)
    throw new InvalidParameter('removal', `must be after ${end}, the last day with figures`)
  // the schema puts its keys in the order of the contract, which is that of the CSV
  const row = deprecation.row.parse(await impactOf(database, parameters, selected, { days, end }, now))
  return answerOf(deprecation, parameters, { ...facts, n: row.total }, [row])
}

async function impactOf(
  database: Database,
  parameters: Parameters,
  selected: SelectedRule,
  { days, end }: { days: readonly Day[]; end: Day },
  now: Date,
): Promise<RowOf<typeof deprecation>> {
  const history = await readHistory(database, parameters, selected, end, now)
  const today = history.at(-1) ?? { day: end, counts: nothing }
  const counted = countedBy(selected.rule)
  const counts =
    counted === 'installations'
      ? today.counts
      : sumOf([...(await dailyCounts(database, parameters, selected, days)).values()])
  const outlook = outlookOf(selected, history)
  return {
    rule: printRule(selected.rule),
    counted,
    ...sharesHit(counts),
    ...(await whoIsHit(database, parameters, selected, end, now)),
    ...(await underFrom(database, parameters, selected, today, outlook, now)),
    ...forecastFacts(selected, history, outlook, end, parameters.removal),
  }
}

function sharesHit({ total, hit, unjudged }: RuleCounts) {
  const interval = shareInterval(hit, total) ?? { low: null, high: null }
  return { total, hit, unjudged, share: total === 0 ? null : hit / total, ...interval }
}
