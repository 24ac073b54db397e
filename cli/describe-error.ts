import { CommanderError } from 'commander'
import { ConfigError } from '../server/config-error.ts'
import { AppError } from '../server/errors.ts'
import { describeError as messageOf } from '../server/log.ts'
import { ClusterNotReady } from '../server/storage/citus/cluster-not-ready.ts'
import { connectionFault } from '../server/storage/connection-fault.ts'
import { FolderLocked } from '../server/storage/folder-lock.ts'
import { OldBackendError } from '../server/transfer/old-backend/old-backend-error.ts'
import { Failure } from './failure.ts'

interface Described {
  exitCode: number
  /** null: it was told already */
  message: string | null
}

/** What to print about an error, without its stack, and the exit code that goes with it. */
export function describeError(error: unknown): Described {
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2, message: null }
  if (error instanceof Failure) return { exitCode: error.exitCode, message: error.message }
  if (told.some((known) => error instanceof known) && error instanceof Error)
    return { exitCode: 1, message: error.message }
  const fault = connectionFault(error)
  if (fault !== null) return { exitCode: 1, message: `The database ${fault}. Look at DATABASE_URL.` }
  return {
    exitCode: 1,
    message: `Something unexpected went wrong: ${messageOf(error)}\nSet DEBUG=1 to see where.`,
  }
}

/** Errors whose message says what to do. */
const told = [ConfigError, AppError, FolderLocked, ClusterNotReady, OldBackendError]
