const minuteMs = 60_000
const firstLockMs = 5000
const longestLockMs = 15 * minuteMs

/** Failures are forgotten after a day without another. */
export const memoryMs = 24 * 60 * minuteMs

/**
 * Failures that cost nothing. An address can be shared by a whole office, or by everybody behind a proxy that is not
 * declared, so more are free there: enough for honest mistakes, few for one guess at each of many accounts. Codes of a second factor are a person's, from all addresses together.
 */
export const freeFailures = { pair: 5, address: 20, factor: 5 } as const
export type ThrottleKind = keyof typeof freeFailures

/** How long the n-th failure in a row closes the door, in milliseconds: nothing, then 5 s doubling to 15 min. */
export function lockMs(kind: ThrottleKind, failures: number): number {
  const beyond = failures - freeFailures[kind]
  return beyond <= 0 ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** (beyond - 1))
}

/** All locks in order, up to the first of the longest, which stays. */
export function lockSchedule(kind: ThrottleKind): number[] {
  const schedule: number[] = []
  while (schedule.at(-1) !== longestLockMs) schedule.push(lockMs(kind, schedule.length + 1))
  return schedule
}
