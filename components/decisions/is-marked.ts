import type { Watch } from '@/lib/contracts/decisions/decision.ts'

/** True of a record that somebody should look at. */
export const isMarked = ({ changed, review_due }: Pick<Watch, 'changed' | 'review_due'>) =>
  changed !== null || review_due
