import { AppError } from '../../errors.ts'

/** Too many failures: the answer says when to try again. */
export class Throttled extends AppError {
  readonly retryAfterSeconds: number

  constructor(remainingMs: number) {
    const seconds = Math.max(1, Math.ceil(remainingMs / 1000))
    super('rate_limited', `Too many attempts. Try again in ${spoken(seconds)}.`)
    this.retryAfterSeconds = seconds
  }
}

function spoken(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
