import type { Amendment } from '../../lib/contracts/decisions/terms.ts'
import { audit } from '../auth/audit.ts'
import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'
import type { Author } from './author.ts'
import { termsColumns } from './terms-columns.ts'

/**
 * Adds terms to a record. What was said before stays.
 * @returns the new revision
 * @throws AppError `not_found`, `conflict` where somebody else has amended it meanwhile
 */
export async function amendDecision(
  prisma: PrismaClient,
  author: Author,
  id: string,
  { amends, ...said }: Amendment,
  now: Date,
): Promise<number> {
  const revision = amends + 1
  await prisma.$transaction(async (tx) => {
    const newest = await tx.decisionTerms.findFirst({
      where: { recordId: id },
      orderBy: { revision: 'desc' },
    })
    if (newest === null) throw new AppError('not_found', 'There is no such record.')
    const data = { recordId: id, revision, ...termsColumns(said, author, now) }
    // the key lets one of two that come at once through
    const isNext = newest.revision === amends
    const added = isNext ? await tx.decisionTerms.createMany({ data, skipDuplicates: true }) : { count: 0 }
    if (added.count === 0) throw new AppError('conflict', amendedMeanwhile(newest.author), 'amends')
    await audit(tx, author.actor, 'decision.amended', id, { revision, verdict: said.verdict })
  })
  return revision
}

const amendedMeanwhile = (author: string) =>
  `${author} amended this record meanwhile. Read it again, then amend what it says now.`
