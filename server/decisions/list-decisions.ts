import { z } from 'zod'
import { decisions, type DecisionRow } from '../../lib/contracts/decisions/decisions.ts'
import { evidence } from '../../lib/contracts/decisions/decision.ts'
import { verdicts } from '../../lib/contracts/decisions/terms.ts'
import { dayOf } from '../../lib/time/day.ts'
import { answerOf, type Answerer } from '../analytics/answer.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { readAsked } from './asked.ts'
import { shareIn } from './share-in.ts'
import { watchRecord } from './watch-record.ts'

const keptRecord = z.object({
  id: z.uuid(),
  created_at: z.date(),
  rule: z.string(),
  asked: z.string(),
  evidence: z.string(),
  revision: z.number(),
  at: z.date(),
  author: z.string(),
  verdict: z.enum(verdicts),
  threshold: z.number(),
  target: z.string().nullable(),
  review: z.string().nullable(),
})

/** All records as they stand now, the newest first. */
export const answerDecisions: Answerer<typeof decisions> = async (database, parameters, now) => {
  const rows: DecisionRow[] = []
  // one after the other: an embedded database has time for reports in between
  for (const record of await readRecords(database)) rows.push(await rowOf(database, record, now))
  const asOf = rows.map(({ as_of }) => as_of).find((instant) => instant !== null) ?? null
  return answerOf(decisions, parameters, { as_of: asOf, n: rows.length }, rows)
}

function readRecords(database: Database) {
  return query(
    database,
    keptRecord,
    Prisma.sql`
      select record.id::text, record.created_at, record.rule, record.asked, record.evidence,
        newest.revision, newest.at, newest.author, newest.verdict::text, newest.threshold,
        newest.target_day::text as target, newest.review_day::text as review
      from decision_records as record
      join lateral (
        select * from decision_terms as terms where terms.record_id = record.id order by revision desc limit 1
      ) as newest on true
      order by record.created_at desc, record.id`,
  )
}

async function rowOf(
  database: Database,
  record: z.output<typeof keptRecord>,
  now: Date,
): Promise<DecisionRow> {
  const { asked: text, evidence: frozen, at, created_at: createdAt, ...said } = record
  const asked = readAsked(text, dayOf(now))
  const terms = { ...said, at: at.toISOString() }
  const { watch, share } = await watchRecord(database, { asked, terms, createdAt }, now)
  return {
    ...said,
    created_at: createdAt.toISOString(),
    share_then: shareIn(evidence.parse(JSON.parse(frozen)).impact),
    share,
    ...watch,
  }
}
