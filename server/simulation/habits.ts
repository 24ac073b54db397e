import { dayMs } from './clock.ts'
import { between, weighted } from './draw.ts'
import type { KamajiHabit } from './kamaji-steps.ts'
import type { Random } from '../../lib/statistics/random.ts'

interface Follower {
  follows: KamajiHabit['follows']
  everyDays: number | null
  /** at most this long behind the newest release */
  behindDays: number
}

/** From those who take every edge release to those who have been on one stable release for years. */
const followers: readonly (readonly [Follower, number])[] = [
  [{ follows: 'edge', everyDays: 7, behindDays: 6 }, 12],
  [{ follows: 'edge', everyDays: 30, behindDays: 40 }, 19],
  [{ follows: 'edge', everyDays: 90, behindDays: 150 }, 23],
  [{ follows: 'edge', everyDays: 250, behindDays: 220 }, 17],
  [{ follows: 'edge', everyDays: null, behindDays: 220 }, 10],
  [{ follows: 'stable', everyDays: 120, behindDays: 60 }, 6],
  [{ follows: 'stable', everyDays: null, behindDays: 60 }, 10],
  [{ follows: 'build', everyDays: 60, behindDays: 0 }, 3],
]

/** A test cluster tries the newest release, or what somebody just built. */
const testers: readonly (readonly [Follower, number])[] = [
  [{ follows: 'edge', everyDays: null, behindDays: 30 }, 3],
  [{ follows: 'build', everyDays: null, behindDays: 0 }, 2],
]

export function drawHabit(random: Random, oneDay: boolean): KamajiHabit {
  const { follows, everyDays, behindDays } = weighted(random, oneDay ? testers : followers)
  return {
    follows,
    everyMs: everyDays === null ? null : everyDays * dayMs,
    behindMs: between(random, 1, 1 + behindDays) * dayMs,
  }
}
