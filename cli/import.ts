import type { Command } from 'commander'
import { audit } from '../server/auth/audit.ts'
import { readSecrets } from '../server/secrets.ts'
import type { PrismaClient } from '../server/storage/open.ts'
import type { ImportCounts } from '../server/transfer/import-ndjson.ts'
import { importIntoStorage } from '../server/transfer/import-into-storage.ts'
import { Failure } from './failure.ts'
import { count, rate } from './numbers.ts'
import { openSource } from './open-source.ts'
import { importOldBackend } from './old-backend/import-old-backend.ts'
import { Progress } from './progress.ts'
import { rollDue } from './roll-due.ts'
import { withStorage } from './with-storage.ts'

interface Options {
  follow?: boolean
  restart?: boolean
}

const examples = `
Examples: kamaji-telemetry simulate | kamaji-telemetry import -
          kamaji-telemetry import --follow postgres://telemetry@db.example.org/telemetry`

export function addImport(program: Command): void {
  program
    .command('import')
    .summary('take in reports from NDJSON, or from the old backend')
    .description(
      'Takes in reports and makes the aggregates of their days anew: from a file of NDJSON, plain or gzip, from stdin, or\n' +
        'from the PostgreSQL of the old backend, which is only read. The same twice changes nothing. What cannot be taken is\n' +
        'named on stderr, and the exit code is 1.',
    )
    .argument('<source>', 'a file, - for stdin, or postgres://user@host/database')
    .option('--follow', 'from the old backend: go on with what it writes until SIGINT or SIGTERM')
    .option('--restart', 'from the old backend: read the table from its start again')
    .addHelpText('after', examples)
    .action(async (source: string, { follow = false, restart = false }: Options) => {
      const isOldBackend = /^postgres(ql)?:/.test(source)
      if ((follow || restart) && !isOldBackend)
        throw new Failure('--follow and --restart are for postgres://… only.', 2)
      if (isOldBackend && !URL.canParse(source))
        throw new Failure('That is no address of a database: postgres://user@host:5432/database', 2)
      await withStorage(async ({ prisma }, config) => {
        const secret = readSecrets(config).telemetry
        if (isOldBackend) return importOldBackend(source, { follow, restart }, prisma, secret)
        const faults = await importFile(prisma, secret, source)
        if (faults > 0) throw new Failure(`${count(faults, 'line')} could not be taken, see above.`)
      })
    })
}

/** @returns how many lines could not be taken */
async function importFile(prisma: PrismaClient, secret: string, file: string): Promise<number> {
  const now = new Date()
  const elapsedMs = () => Date.now() - now.getTime()
  const progress = new Progress()
  // before anything is written, so that an import that is broken off is in the log too
  await audit(prisma, null, 'import.started', null)
  const counts = await importIntoStorage(openSource(file), {
    prisma,
    secret,
    now,
    onFault: ({ line, reason }) => {
      progress.clear()
      console.error(`line ${line}: ${reason}`)
    },
    onProgress: (soFar) => progress.tell(() => describe(soFar, elapsedMs())),
  })
  progress.clear()
  const { stats, events, faults } = counts
  await audit(prisma, null, 'import.finished', null, { stats, events, faults })
  console.log(`${describe(counts, elapsedMs())}.`)
  await rollDue(prisma, progress)
  return counts.faults
}

function describe({ stats, events, faults }: ImportCounts, elapsedMs: number): string {
  const taken = `${count(stats, 'stats report')} and ${count(events, 'event')} taken`
  const skipped = faults === 0 ? '' : `, ${count(faults, 'line')} skipped`
  return `${taken}${skipped} in ${(elapsedMs / 1000).toFixed(1)} s (${rate(stats + events, elapsedMs)})`
}
