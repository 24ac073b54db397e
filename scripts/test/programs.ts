import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { fakeTimeLibrary } from '../../tests/support/fake-time-library.ts'
import { postgresPrograms } from '../../tests/support/postgres-cluster.ts'
import { chromiumProgram } from '../../tests/support/chromium.ts'

/** A program that the tests need and npm does not bring. */
interface Program {
  name: string
  isThere: () => boolean
  debianPackage: string
  /** how to get it where there is no apt-get; null: not at all */
  download: readonly string[] | null
}

const programs: Program[] = [
  {
    name: 'PostgreSQL',
    isThere: () => postgresPrograms() !== null,
    debianPackage: 'postgresql',
    download: null,
  },
  {
    name: 'libfaketime',
    isThere: () => fakeTimeLibrary() !== null,
    debianPackage: 'faketime',
    download: null,
  },
  {
    name: 'Chromium',
    isThere: () => chromiumProgram() !== null,
    debianPackage: 'chromium',
    download: ['npx', 'playwright', 'install', 'chromium'],
  },
]

/**
 * Installs what is missing, where that can be done without a question.
 * @returns the names of the programs that are still missing
 */
export function bringPrograms(): Set<string> {
  const missing = programs.filter((program) => !program.isThere())
  if (missing.length > 0 && canUseApt()) {
    run(['apt-get', 'update', '-qq'])
    for (const program of missing)
      run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', program.debianPackage])
  }
  for (const program of missing) if (!program.isThere() && program.download !== null) run(program.download)
  return new Set(missing.filter((program) => !program.isThere()).map((program) => program.name))
}

const canUseApt = () => process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')

function run(command: readonly string[]): void {
  console.log(`$ ${command.join(' ')}`)
  const [program = '', ...parameters] = command
  spawnSync(program, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
