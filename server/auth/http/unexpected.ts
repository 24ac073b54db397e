import { AppError } from '../../errors.ts'

/** An error that may be shown; anything unforeseen is logged and becomes `internal`. */
export function asAppError(error: unknown, requestId?: string): AppError {
  if (error instanceof AppError) return error
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(requestId === undefined ? `${text}\n` : `request ${requestId} failed: ${text}\n`)
  return new AppError('internal')
}
