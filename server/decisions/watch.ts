import type { Standing, Watch } from '../../lib/contracts/decisions/decision.ts'
import type { Terms } from '../../lib/contracts/decisions/terms.ts'
import { dayOf, type Day } from '../../lib/time/day.ts'
import { standingDays, type StandingDay, type WatchedDay } from './standing.ts'

interface Watched {
  /** the newest: saying the terms anew takes note of all that happened before */
  terms: Pick<Terms, 'at' | 'threshold' | 'review'>
  /** oldest first, from 30 days before the terms were said, for the standing on that day */
  days: readonly WatchedDay[]
  asOf: string | null
  today: Day
}

/** What became of a record's measure since its terms were last said. */
export function watchOf({ terms, days, asOf, today }: Watched): Watch {
  const said = dayOf(new Date(terms.at))
  const standings = standingDays(days, terms.threshold)
  const then = standings.findLast(({ day }) => day <= said)?.standing ?? 'none'
  const now = standings.at(-1)?.standing ?? 'none'
  return {
    as_of: asOf,
    standing_then: then,
    standing: now,
    ...changeOf(standings, then, now),
    review_due: terms.review !== null && terms.review <= today,
  }
}

function changeOf(
  standings: readonly StandingDay[],
  then: Standing,
  now: Standing,
): Pick<Watch, 'changed' | 'changed_on'> {
  const isChange = now !== then && (now === 'under' || then === 'under')
  if (!isChange) return { changed: null, changed_on: null }
  const lastBefore = standings.findLastIndex(({ standing }) => standing !== now)
  return { changed: now === 'under' ? 'reached' : 'left', changed_on: standings[lastBefore + 1]?.day ?? null }
}
