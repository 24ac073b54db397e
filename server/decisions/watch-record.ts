import type { Decision, Watch } from '../../lib/contracts/decisions/decision.ts'
import type { Terms } from '../../lib/contracts/decisions/terms.ts'
import { countedBy } from '../../lib/rules/rule.ts'
import { shareInterval } from '../../lib/statistics/share-interval.ts'
import { stayDays } from '../../lib/statistics/days-under.ts'
import { addDays, dayOf } from '../../lib/time/day.ts'
import { rolledPeriod } from '../analytics/period.ts'
import { dailyCounts, nothing, sumOf, type RuleCounts } from '../analytics/rules/daily-counts.ts'
import { countsOn, rolledDays } from '../analytics/rules/rule-history.ts'
import { sourceOf } from '../analytics/rules/rule-source.ts'
import { selectRule } from '../analytics/rules/select-rule.ts'
import type { Database } from '../storage/sql.ts'
import { askedAgain, type Asked } from './asked.ts'
import { watchOf } from './watch.ts'

export interface WatchedRecord {
  asked: Asked
  /** the newest */
  terms: Pick<Terms, 'at' | 'threshold' | 'target' | 'review'>
  createdAt: Date
}

export interface RecordWatch {
  watch: Watch
  /** the measure today, counted as the evidence was */
  share: number | null
  /** from 30 days before the record was made on */
  since: Decision['since']
}

/** The course of a record's measure up to today, and what it means for its threshold. */
export async function watchRecord(
  database: Database,
  { asked, terms, createdAt }: WatchedRecord,
  now: Date,
): Promise<RecordWatch> {
  const today = dayOf(now)
  const selected = await selectRule(database, asked.rule)
  const again = askedAgain(asked, terms, today)
  const period = await rolledPeriod(database, again, now, sourceOf(selected).needs)
  const from = addDays(dayOf(createdAt), 1 - stayDays)
  const days = await rolledDays(database, selected, { from, to: today }, now)
  const history = await countsOn(database, asked, selected, days)
  const counts =
    countedBy(selected.rule) === 'installations'
      ? history.at(-1)?.counts
      : sumOf([...(await dailyCounts(database, asked, selected, period.days)).values()])
  const since = history.map(({ day, counts: ofDay }) => ({ bucket: day, ...sharesOf(ofDay) }))
  return {
    watch: watchOf({ terms, days: since, asOf: period.asOf, today }),
    share: sharesOf(counts ?? nothing).share,
    since,
  }
}

const sharesOf = ({ hit, total }: RuleCounts) => ({
  share: total === 0 ? null : hit / total,
  low: null,
  high: null,
  ...shareInterval(hit, total),
})
