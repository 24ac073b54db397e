import { Command } from 'commander'
import { addCatalogue } from './catalogue.ts'
import { addDoctor } from './doctor.ts'
import { addErase } from './erase.ts'
import { addExport } from './export.ts'
import { addImport } from './import.ts'
import { addMigrate } from './migrate.ts'
import { addRollup } from './rollup.ts'
import { addRotateSecret } from './rotate-secret.ts'
import { addServe } from './serve.ts'
import { addSimulate } from './simulate.ts'
import { addToken } from './token.ts'
import { addUser } from './user.ts'

const about = `Telemetry backend and dashboard for Kamaji.

The environment says which database is meant: DATABASE_URL, or else the embedded
one in DATA_DIR (./data). The embedded one belongs to one process: stop the
server before you run a command on it.`

const exitCodes = `
Exit codes: 0 done · 1 failed, or something was left out · 2 wrong usage`

/** All commands. Errors are thrown; `main.ts` tells them. */
export function buildProgram(): Command {
  const program = new Command('kamaji-telemetry')
    .description(about)
    .exitOverride()
    .showHelpAfterError('(--help says how)')
    .addHelpText('after', exitCodes)
  addServe(program)
  addMigrate(program)
  addUser(program)
  addToken(program)
  addRotateSecret(program)
  addSimulate(program)
  addImport(program)
  addExport(program)
  addErase(program)
  addCatalogue(program)
  addRollup(program)
  addDoctor(program)
  return program
}
