import { spawn } from 'node:child_process'
import path from 'node:path'
import { isBuilt } from './is-built.ts'
import type { Steps } from './steps.ts'

/**
 * Generates the database client and begins to build the console, unless both are newer than the source.
 * @returns when the client is there; `finished` settles when the console is, too
 */
export async function build(root: string, steps: Steps): Promise<{ finished: Promise<void> }> {
  if (isBuilt(root)) {
    steps.say('The build is up to date.')
    return { finished: Promise.resolve() }
  }
  steps.say('Generating the database client')
  await run(root, 'prisma/build/index.js', ['generate'])
  steps.say('Building the console (this takes longest)')
  const finished = run(root, 'next/dist/bin/next', ['build']).then(() => steps.say('The console is built.'))
  // told where it is awaited
  finished.catch(() => undefined)
  return { finished }
}

/** Runs a program of a package. @throws Error with the end of what it printed */
async function run(root: string, program: string, parameters: string[]): Promise<void> {
  const file = path.join(root, 'node_modules', program)
  const child = spawn(process.execPath, [file, ...parameters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-4_000)))
  const exitCode = await new Promise((resolve) => child.once('close', resolve))
  if (exitCode !== 0) throw new Error(`${path.basename(program)} ${parameters.join(' ')} failed:\n${printed}`)
}
