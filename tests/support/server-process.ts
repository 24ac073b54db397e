import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { freePort } from './postgres-cluster.ts'

/** A server of the product in a process of its own, from the build in `dist` and `.next`. */
export interface ServerProcess {
  origin: string
  port: number
  child: ChildProcess
  /** all that it printed so far */
  output: () => string
  /** resolves with the exit code; with null where a signal ended it */
  ended: Promise<number | null>
  /** SIGTERM, unless another is named. @returns the exit code; null where a signal ended it */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

const program = path.resolve(import.meta.dirname, '../../dist/server/main.js')
const startTimeoutMs = 60_000

/**
 * Starts it on a free port of the loopback address and waits until `/readyz` says yes.
 * @throws Error with what the server printed, when it ends or is not ready in time
 */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const server = await spawnServer(environment)
  await ready(server)
  return server
}

/** The same without the wait, for a start that is to fail. */
export async function spawnServer(environment: Record<string, string>): Promise<ServerProcess> {
  if (!fs.existsSync(program)) throw new Error(`${program} is missing: npm run build`)
  const port = Number(environment['PORT'] ?? (await freePort()))
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [program], {
    env: { ...inherited(), NODE_ENV: 'production', HOST: '127.0.0.1', ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  // `close` comes after the last byte of its output, `exit` may come before.
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  return { origin, port, child, output: () => printed, ended, stop }
}

/** Nothing of the product's own variables leaks in from the shell that runs the tests. */
function inherited(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

async function ready({ origin, child, output, stop }: ServerProcess): Promise<void> {
  const deadline = Date.now() + startTimeoutMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`)
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop('SIGKILL')
  throw new Error(`The server was not ready within ${startTimeoutMs / 1000} s:\n${output()}`)
}
