import { describeError } from '../../log.ts'
import { codeOf, connectionFault } from '../../storage/connection-fault.ts'
import { awayCodes } from '../../storage/is-away.ts'

/** What is wrong with the database of the old backend, in a sentence for whoever imports it. */
export class OldBackendError extends Error {
  override name = 'OldBackendError'
  /** another try may succeed by itself */
  readonly passes: boolean

  constructor(message: string, passes = false) {
    super(message)
    this.passes = passes
  }
}

/** Codes of a standby that stopped a question to keep up, and of a statement that took too long. */
const stoppedCodes = /^(40001|57014)$/
const networkCodes = /^E[A-Z]+$/
/** Errors of the client itself, which bear no code. */
const lost =
  /^(Connection terminated|timeout expired|Query read timeout|Client has encountered a connection error)/
const noPassword = /password must be a (non-empty )?string/

/** An error of the client that asks the old backend's database, as an `OldBackendError`. */
export function asOldBackendError(error: unknown): OldBackendError {
  if (error instanceof OldBackendError) return error
  const text = describeError(error)
  if (noPassword.test(text)) return new OldBackendError(says('asks for a password: set PGPASSWORD'))
  const code = codeOf(error)
  if (lost.test(text)) return new OldBackendError(says('closed the connection, or does not answer'), true)
  const fault = connectionFault(error) ?? `reported: ${text}`
  const passes = networkCodes.test(code) || awayCodes.test(code) || stoppedCodes.test(code)
  return new OldBackendError(says(fault), passes)
}

const says = (fault: string) => `The database of the old backend ${fault}.`
