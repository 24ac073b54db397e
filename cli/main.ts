#!/usr/bin/env node
import { describeError } from './describe-error.ts'
import { buildProgram } from './program.ts'

try {
  await buildProgram().parseAsync()
} catch (error) {
  const { exitCode, message } = describeError(error)
  if (message !== null) console.error(message)
  if (process.env['DEBUG'] === '1') console.error(error)
  process.exitCode = exitCode
}
