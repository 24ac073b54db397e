import { AppError } from '../../errors.ts'

/** An error that may be shown; anything unforeseen is logged and becomes `internal`. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return new AppError('internal')
}
