import { lockSchedule, type ThrottleKind } from '../../server/auth/throttle/schedule.ts'

/** The most guesses that a throttle lets through in this time: a slow machine gives each lock more time to run out. */
export function letThrough(kind: ThrottleKind, elapsedMs: number): number {
  let closedMs = 0
  const within = lockSchedule(kind).filter((lockMs) => {
    const isOpen = closedMs <= elapsedMs
    closedMs += lockMs
    return isOpen
  })
  return within.length
}
