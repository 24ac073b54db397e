#!/usr/bin/env node
import type { Writable } from 'node:stream'
import { describeError } from './describe-error.ts'
import { buildProgram } from './program.ts'

async function run(): Promise<number> {
  try {
    await buildProgram().parseAsync()
    return 0
  } catch (error) {
    const { exitCode, message } = describeError(error)
    if (message !== null) console.error(message)
    if (process.env['DEBUG'] === '1') console.error(error)
    return exitCode
  }
}

const flushed = (stream: Writable) => new Promise((resolve) => stream.write('', resolve))

const exitCode = await run()
await Promise.all([flushed(process.stdout), flushed(process.stderr)])
// The engine that migrates leaves a timer of ten seconds behind: nothing waits for it.
process.exit(exitCode)
