import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { StorageOptions } from '../../../server/storage/open.ts'
import { testSecret } from '../../support/secret.ts'

export interface Ran {
  /** null where a signal ended it */
  exitCode: number | null
  stdout: string
  stderr: string
}

/** A command that is under way. */
export interface Running {
  child: ChildProcess
  /** what it printed so far */
  soFar: Ran
  ended: Promise<Ran>
}

const program = path.resolve(import.meta.dirname, '../../../dist/cli/main.js')

/** To optimise the embedded database's WASM takes longer than most commands run. */
const nodeFlags = ['--liftoff-only']

/** Runs a command of the build in a process of its own on the database, with nothing of the environment but the path, and what is given. */
export async function runCli(
  database: StorageOptions,
  parameters: string[],
  stdin = '',
  variables: Record<string, string> = {},
): Promise<Ran> {
  return startCli(database, parameters, stdin, variables).ended
}

export function startCli(
  { databaseUrl, dataDir }: StorageOptions,
  parameters: string[],
  stdin = '',
  variables: Record<string, string> = {},
): Running {
  if (!fs.existsSync(program)) throw new Error(`${program} is missing: npm run build`)
  const child = spawn(process.execPath, [...nodeFlags, program, ...parameters], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      NEXTAUTH_SECRET: testSecret,
      TELEMETRY_SECRET: testSecret,
      ...(databaseUrl === null ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl }),
      ...variables,
    },
  })
  const ran: Ran = { exitCode: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (ran.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (ran.stderr += chunk.toString()))
  child.stdin.end(stdin)
  const ended = new Promise<Ran>((resolve) =>
    child.once('close', (exitCode) => resolve({ ...ran, exitCode })),
  )
  return { child, soFar: ran, ended }
}
