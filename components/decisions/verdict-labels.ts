import type { Verdict } from '@/lib/contracts/decisions/terms.ts'

export const verdictLabels: Record<Verdict, string> = { keep: 'Keep', announce: 'Announce', remove: 'Remove' }

/** What each of them means for those who run it. */
export const verdictNotes: Record<Verdict, string> = {
  keep: 'it stays; look again on the day of review',
  announce: 'say that it will go, and when',
  remove: 'it goes with the next release',
}
