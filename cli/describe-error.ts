import { CommanderError } from 'commander'
import { ConfigError } from '../server/config.ts'
import { AppError } from '../server/errors.ts'
import { describeError as messageOf } from '../server/log.ts'
import { ClusterNotReady } from '../server/storage/citus/cluster-not-ready.ts'
import { FolderLocked } from '../server/storage/folder-lock.ts'
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
  const known = databaseFaults[codeOf(error)]
  if (known !== undefined) return { exitCode: 1, message: `${known} Look at DATABASE_URL.` }
  return {
    exitCode: 1,
    message: `Something unexpected went wrong: ${messageOf(error)}\nSet DEBUG=1 to see where.`,
  }
}

/** Errors whose message says what to do. */
const told = [ConfigError, AppError, FolderLocked, ClusterNotReady]

/** By the codes of Node.js and PostgreSQL. */
const databaseFaults: Record<string, string> = {
  ECONNREFUSED: 'The database cannot be reached: nothing listens there.',
  ENOTFOUND: 'The database cannot be reached: its host is not known.',
  EAI_AGAIN: 'The database cannot be reached: its host cannot be looked up.',
  ETIMEDOUT: 'The database cannot be reached: it does not answer.',
  ECONNRESET: 'The database closed the connection.',
  '28P01': 'The database refuses the password.',
  '28000': 'The database refuses the user.',
  '3D000': 'The database does not exist.',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
