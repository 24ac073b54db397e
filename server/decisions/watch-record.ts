import type { Decision, Watch } from '../../lib/contracts/decisions/decision.ts'
import type { Terms } from '../../lib/contracts/decisions/terms.ts'
import { countedBy } from '../../lib/rules/rule.ts'
import { shareInterval } from '../../lib/statistics/share-interval.ts'
import { stayDays } from '../../lib/statistics/days-under.ts'
import { addDays, dayOf, type Day } from '../../lib/time/day.ts'
import { rolledPeriod } from '../analytics/period.ts'
import { dailyCounts, nothing, sumOf, type RuleCounts } from '../analytics/rules/daily-counts.ts'
import { readHistory, type DayOfRule } from '../analytics/rules/rule-history.ts'
import { sourceOf } from '../analytics/rules/rule-source.ts'
import { selectRule, type SelectedRule } from '../analytics/rules/select-rule.ts'
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
  const history = await historyFrom(database, asked, selected, addDays(dayOf(createdAt), 1 - stayDays), now)
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

/** The days of the rule from one on, up to today: the history reaches back so far at a time. */
async function historyFrom(
  database: Database,
  asked: Asked,
  selected: SelectedRule,
  from: Day,
  now: Date,
): Promise<DayOfRule[]> {
  const days: DayOfRule[] = []
  for (let end = dayOf(now); end >= from;) {
    const part = await readHistory(database, asked, selected, end, now)
    const [first] = part
    if (first === undefined) break
    days.unshift(...part)
    end = addDays(first.day, -1)
  }
  return days.filter(({ day }) => day >= from)
}
