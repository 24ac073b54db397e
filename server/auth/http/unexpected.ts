import { AppError } from '../../errors.ts'
import { log } from '../../log.ts'

/** An error that may be shown; anything unforeseen is logged and becomes `internal`. */
export function asAppError(error: unknown, requestId?: string): AppError {
  if (error instanceof AppError) return error
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log(requestId === undefined ? text : `request ${requestId} failed: ${text}`)
  return new AppError('internal')
}
