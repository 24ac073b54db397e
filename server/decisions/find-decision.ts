import { z } from 'zod'
import { evidence, type Decision } from '../../lib/contracts/decisions/decision.ts'
import { dayOf } from '../../lib/time/day.ts'
import { answerDeprecation } from '../analytics/deprecation.ts'
import type { PrismaClient } from '../storage/open.ts'
import { askedAgain, readAsked } from './asked.ts'
import { readTerms } from './terms-columns.ts'
import { watchRecord } from './watch-record.ts'

/** A record with all that was said of it, beside the same measure today; null where there is none of this id. */
export async function findDecision(prisma: PrismaClient, id: string, now: Date): Promise<Decision | null> {
  if (!z.uuid().safeParse(id).success) return null
  const record = await prisma.decisionRecord.findUnique({
    where: { id },
    include: { terms: { orderBy: { revision: 'asc' } } },
  })
  if (record === null) return null
  const terms = record.terms.map(readTerms)
  const newest = terms.at(-1)
  if (newest === undefined) throw new Error(`decision record ${id} has no terms`)
  const today = dayOf(now)
  const asked = readAsked(record.asked, today)
  const impact = await answerDeprecation(prisma, askedAgain(asked, newest, today), now)
  const { watch, since } = await watchRecord(
    prisma,
    { asked, terms: newest, createdAt: record.createdAt },
    now,
  )
  return {
    id,
    created_at: record.createdAt.toISOString(),
    rule: record.rule,
    alternative: record.alternative,
    asked: record.asked,
    catalogue: record.catalogue,
    impact_sha256: record.impactSha256,
    trend_sha256: record.trendSha256,
    evidence: evidence.parse(JSON.parse(record.evidence)),
    terms,
    now: { meta: { ...impact.meta }, rows: impact.rows },
    since,
    watch,
  }
}
