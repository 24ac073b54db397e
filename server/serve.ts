import { readConfig } from './config.ts'
import { describeError, log } from './log.ts'
import { start, type Running } from './start.ts'

const requestPatienceMs = 8_000
const patienceMs = 10_000

/**
 * Runs the server until SIGTERM or SIGINT, then ends the process: 0 after everything that was taken in is stored, 1 when
 * that took too long. A second signal ends it at once. What keeps it from starting goes to standard error.
 */
export async function serve(environment: NodeJS.ProcessEnv, { dev }: { dev: boolean }): Promise<void> {
  let running: Running | null = null
  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (stopping || running === null) process.exit(stopping ? 1 : 0)
    stopping = true
    log(`${signal}: stopping.`)
    void end(running)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  try {
    running = await start(readConfig(environment), { dev, log })
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`)
    process.exit(1)
  }
}

async function end(running: Running): Promise<never> {
  const late = setTimeout(() => {
    log('Not everything ended in time.')
    process.exit(1)
  }, patienceMs)
  try {
    await running.close(requestPatienceMs)
  } catch (error) {
    log(`The end was not clean: ${describeError(error)}`)
    process.exit(1)
  }
  clearTimeout(late)
  log('Stopped.')
  process.exit(0)
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return messageOf(error)
  if (error.code === 'EADDRINUSE' && 'port' in error)
    return `Port ${String(error.port)} is in use: stop what listens there, or set PORT.`
  return messageOf(error)
}

/** A configuration error has several lines; everything else is told in one. */
const messageOf = (error: unknown) =>
  error instanceof Error && error.name === 'ConfigError' ? error.message : describeError(error)
