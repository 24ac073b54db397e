import { formatWait } from '../../../lib/format/wait.ts'
import { AppError, retryAfterHeader } from '../../errors.ts'

/** Too many failures: the answer says when to try again. */
export class Throttled extends AppError {
  readonly retryAfterSeconds: number

  constructor(remainingMs: number) {
    const seconds = Math.max(1, Math.ceil(remainingMs / 1000))
    super('rate_limited', `Too many attempts. Try again in ${formatWait(seconds)}.`)
    this.retryAfterSeconds = seconds
  }

  override get headers(): Record<string, string> {
    return retryAfterHeader(this.code, this.retryAfterSeconds)
  }
}
