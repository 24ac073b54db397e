import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { deprecationTrend } from '../../lib/contracts/deprecation-trend.ts'
import { countedBy } from '../../lib/rules/rule.ts'
import { shareInterval } from '../../lib/statistics/share-interval.ts'
import { bucketOf, bucketsOf } from '../../lib/time/bucket.ts'
import { addDays, daysBetween, type Day } from '../../lib/time/day.ts'
import type { Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'
import { dailyCounts, nothing, sumOf, type RuleCounts } from './rules/daily-counts.ts'
import { oneDayFacts } from './rules/one-day-facts.ts'
import { outlookOf, readHistory } from './rules/rule-history.ts'
import { sourceOf } from './rules/rule-source.ts'
import { selectRule, type SelectedRule } from './rules/select-rule.ts'

type Parameters = ParametersOf<typeof deprecationTrend>
type Row = RowOf<typeof deprecationTrend>

export const answerDeprecationTrend: Answerer<typeof deprecationTrend> = async (
  database,
  parameters,
  now,
) => {
  const selected = await selectRule(database, parameters.rule)
  const period = await rolledPeriod(database, parameters, now, sourceOf(selected).needs)
  const { end, asOf } = period
  const facts = { as_of: asOf, ...(await oneDayFacts(database, parameters, selected, end)) }
  if (end === null) return answerOf(deprecationTrend, parameters, { ...facts, n: 0 }, [])
  const ofInstallations = countedBy(selected.rule) === 'installations'
  const buckets = await countsOfBuckets(database, parameters, selected, period)
  const rows = [
    ...buckets.map(({ bucket, counts }) => rowOf(bucket, counts, ofInstallations)),
    ...(await forecastRows(database, parameters, selected, end, now)),
  ]
  const all = buckets.map(({ counts }) => counts)
  const n = ofInstallations ? (all.at(-1)?.total ?? 0) : sumOf(all).total
  return answerOf(deprecationTrend, parameters, { ...facts, n }, rows)
}

interface BucketCounts {
  bucket: Day
  counts: RuleCounts
}

/** A stock has the counts of its bucket's last day, and no bucket without that day; a flow the sum of all its days. */
async function countsOfBuckets(
  database: Database,
  parameters: Parameters,
  selected: SelectedRule,
  { days, buckets }: RolledPeriod,
): Promise<BucketCounts[]> {
  const rolled = new Set(days)
  if (countedBy(selected.rule) === 'installations') {
    const known = buckets.filter(({ last }) => rolled.has(last))
    const counts = await dailyCounts(
      database,
      parameters,
      selected,
      known.map(({ last }) => last),
    )
    return known.map(({ bucket, last }) => ({ bucket, counts: counts.get(last) ?? nothing }))
  }
  const counts = await dailyCounts(database, parameters, selected, days)
  const byBucket = new Map<Day, RuleCounts[]>()
  for (const day of days) {
    const bucket = bucketOf(day, parameters.interval)
    byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), counts.get(day) ?? nothing])
  }
  return [...byBucket].map(([bucket, each]) => ({ bucket, counts: sumOf(each) }))
}

function rowOf(bucket: Day, { total, hit }: RuleCounts, ofInstallations: boolean): Row {
  return {
    bucket,
    installations: ofInstallations ? hit : null,
    share: total === 0 ? null : hit / total,
    low: null,
    high: null,
    ...shareInterval(hit, total),
    forecast: null,
  }
}

/** The buckets that begin after the period's last day, as far as the forecast reaches. */
async function forecastRows(
  database: Database,
  parameters: Parameters,
  selected: SelectedRule,
  end: Day,
  now: Date,
): Promise<Row[]> {
  const outlook = outlookOf(selected, await readHistory(database, parameters, selected, end, now))
  return bucketsOf(addDays(end, 1), addDays(end, outlook.horizonDays), parameters.interval)
    .filter(({ bucket }) => bucket > end)
    .map(({ bucket, last }) => {
      const { share, low, high } = outlook.at(daysBetween(end, last))
      return { bucket, installations: null, share: null, low, high, forecast: share }
    })
}
