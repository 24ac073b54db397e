import type { Terms } from '../../lib/contracts/decisions/terms.ts'
import { dayOf, startOfDay, type Day } from '../../lib/time/day.ts'
import type { Prisma } from '../storage/sql.ts'
import type { Author } from './author.ts'

type Columns = Prisma.DecisionTermsGetPayload<object>

/** Terms as they are kept, without their key. */
export function termsColumns(
  { verdict, threshold, target, review, note }: Omit<Terms, 'revision' | 'at' | 'author'>,
  author: Author,
  now: Date,
): Omit<Columns, 'recordId' | 'revision'> {
  return {
    at: now,
    authorId: author.id,
    author: author.name,
    verdict,
    threshold,
    targetDay: target === null ? null : startOfDay(target),
    reviewDay: review === null ? null : startOfDay(review),
    note,
  }
}

export function readTerms({
  revision,
  at,
  author,
  verdict,
  threshold,
  targetDay,
  reviewDay,
  note,
}: Columns): Terms {
  return {
    revision,
    at: at.toISOString(),
    author,
    verdict,
    threshold,
    target: dayIn(targetDay),
    review: dayIn(reviewDay),
    note,
  }
}

const dayIn = (column: Date | null): Day | null => (column === null ? null : dayOf(column))
