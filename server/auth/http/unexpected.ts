import { AppError } from '../../errors.ts'
import { describeError, log } from '../../log.ts'
import { isDatabaseAway } from '../../storage/is-away.ts'

/** An error that may be shown; anything unforeseen is logged and becomes `internal`, or `unavailable` without a database. */
export function asAppError(error: unknown, requestId?: string): AppError {
  if (error instanceof AppError) return error
  const isAway = isDatabaseAway(error)
  const text = isAway ? describeError(error) : stackOf(error)
  log(requestId === undefined ? text : `request ${requestId} failed: ${text}`)
  return new AppError(isAway ? 'unavailable' : 'internal')
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
