import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseAway } from '../../storage/is-away.ts'
import type { OldBackendPosition } from '../../storage/old-backend-position.ts'
import type { CatchUp } from './catch-up.ts'
import { OldBackendError } from './old-backend-error.ts'

export interface FollowOptions {
  signal: AbortSignal
  /** told of the first of the looks that fail one after the other */
  onAway: (error: unknown) => void
  onBack: () => void
}

const pauseMs = 10_000
const longestPauseMs = 5 * 60_000
/** Without an index each look reads the whole table: it then takes at most a twentieth of the time of the old database. */
const pausesPerLook = 20
const firstRetryMs = 500

/**
 * Looks for what is new again and again until the signal, and says after each look how far it is. A database that goes away
 * is waited for; one that was never reached is not.
 */
export async function* follow(
  catchUp: CatchUp,
  { signal, onAway, onBack }: FollowOptions,
): AsyncGenerator<OldBackendPosition> {
  let failures = 0
  while (!signal.aborted) {
    const position = await lookOnce(catchUp, failures === 0 ? onAway : () => undefined)
    if (position !== null && failures > 0) onBack()
    failures = position === null ? failures + 1 : 0
    if (position !== null) yield position
    await pause(pauseAfter(failures, catchUp.lookMs), signal)
  }
}

async function lookOnce(
  catchUp: CatchUp,
  onAway: (error: unknown) => void,
): Promise<OldBackendPosition | null> {
  try {
    return await catchUp.run()
  } catch (error) {
    if (!catchUp.reached || !passes(error)) throw error
    onAway(error)
    return null
  }
}

function pauseAfter(failures: number, lookMs: number): number {
  if (failures > 0) return Math.min(firstRetryMs * 2 ** failures, pauseMs)
  return Math.min(Math.max(lookMs * pausesPerLook, pauseMs), longestPauseMs)
}

const passes = (error: unknown) => (error instanceof OldBackendError ? error.passes : isDatabaseAway(error))

async function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  await sleep(durationMs, undefined, { signal }).catch(() => undefined)
}
