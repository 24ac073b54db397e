import { randomUUID } from 'node:crypto'
import type { NewDecision } from '../../lib/contracts/decisions/new-decision.ts'
import { dayOf } from '../../lib/time/day.ts'
import { audit } from '../auth/audit.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import type { PrismaClient } from '../storage/open.ts'
import { askEvidence } from './ask-evidence.ts'
import { askedFor, writeAsked } from './asked.ts'
import type { Author } from './author.ts'
import { termsColumns } from './terms-columns.ts'

/**
 * Asks for the evidence, and keeps it with what is decided on it.
 * @returns the id of the record
 * @throws InvalidParameter for a period that ends before it begins
 */
export async function saveDecision(
  prisma: PrismaClient,
  author: Author,
  decided: NewDecision,
  now: Date,
): Promise<string> {
  const asked = askedFor(decided, dayOf(now))
  const { answers, impact, trend } = await askEvidence(prisma, asked, decided.alternative, now)
  const id = randomUUID()
  const record = {
    id,
    createdAt: now,
    rule: asked.rule,
    alternative: decided.alternative,
    asked: writeAsked(asked),
    evidence: JSON.stringify(answers),
    catalogue: (await readCatalogue(prisma)).version,
    impactCsv: impact.csv,
    impactSha256: impact.sha256,
    trendCsv: trend.csv,
    trendSha256: trend.sha256,
  }
  await prisma.$transaction(async (tx) => {
    await tx.decisionRecord.create({ data: record })
    await tx.decisionTerms.create({
      data: { recordId: id, revision: 1, ...termsColumns(decided, author, now) },
    })
    await audit(tx, author.actor, 'decision.created', id, { rule: asked.rule, verdict: decided.verdict })
  })
  return id
}
