import { dayOf, type Day } from '../../lib/time/day.ts'
import type { PrismaClient } from '../storage/open.ts'
import { daysBetweenAsked, dueDays, type DueDay } from './due-days.ts'
import { rollDay } from './roll-day.ts'
import { readRollupState } from './rollup-state.ts'
import { sumMonths } from './sum-months.ts'

export interface RollupOptions {
  clock: () => Date
  /** asked between two days: true leaves the rest for another time */
  enough?: () => boolean
  /** leaves today as it is when it was rolled less than this ago; 0 when not given */
  freshMs?: number
}

/**
 * Rolls all days that are due.
 * @returns how many days were rolled here, and how many are still due
 */
export async function runRollups(
  prisma: PrismaClient,
  options: RollupOptions,
): Promise<{ rolled: number; left: number }> {
  const days = dueDays(await readRollupState(prisma), options.clock(), options.freshMs ?? 0)
  const outcome = await rollAll(prisma, days, options)
  if (outcome.left === 0 && days.length > 1) await rollTodayAgain(prisma, options.clock())
  return outcome
}

/** Rolls the days from one to the other anew, due or not; null leaves that end open. */
export async function runRollupsBetween(
  prisma: PrismaClient,
  from: Day | null,
  to: Day | null,
  options: RollupOptions,
): Promise<{ rolled: number; left: number }> {
  const state = await readRollupState(prisma)
  return rollAll(prisma, daysBetweenAsked(state, from, to, options.clock()), options)
}

/** Today came first, so that it is fresh; what its stock reads of the days before was made after it. */
async function rollTodayAgain(prisma: PrismaClient, now: Date): Promise<void> {
  const [today] = daysBetweenAsked(await readRollupState(prisma), dayOf(now), dayOf(now), now)
  if (today !== undefined) await rollDay(prisma, today, now)
}

async function rollAll(prisma: PrismaClient, days: DueDay[], { clock, enough }: RollupOptions) {
  let rolled = 0
  for (const [done, day] of days.entries()) {
    if (enough?.() === true) return { rolled, left: days.length - done }
    if (await rollDay(prisma, day, clock())) rolled += 1
  }
  await sumMonths(prisma, clock())
  return { rolled, left: 0 }
}
