import type { Command } from 'commander'
import { audit } from '../server/auth/audit.ts'
import { readSecrets } from '../server/secrets.ts'
import type { PrismaClient } from '../server/storage/open.ts'
import type { ImportCounts } from '../server/transfer/import-ndjson.ts'
import { importIntoStorage } from '../server/transfer/import-into-storage.ts'
import { Failure } from './failure.ts'
import { count, rate } from './numbers.ts'
import { openSource } from './open-source.ts'
import { Progress } from './progress.ts'
import { rollDue } from './roll-due.ts'
import { withStorage } from './with-storage.ts'

export function addImport(program: Command): void {
  program
    .command('import')
    .summary('take in reports from NDJSON')
    .description(
      'Takes in reports from a file of NDJSON, plain or gzip, or from stdin, and makes the aggregates of their days anew.\n' +
        'The same file twice changes nothing. A line that cannot be taken is named on stderr, and the exit code is 1.',
    )
    .argument('<file>', 'a file, or - for stdin')
    .addHelpText('after', '\nExample: kamaji-telemetry simulate | kamaji-telemetry import -')
    .action(async (file: string) => {
      if (/^postgres(ql)?:/.test(file))
        throw new Failure('The database of the old backend cannot be imported yet; NDJSON can.', 2)
      const faults = await withStorage(({ prisma }, config) =>
        importFile(prisma, readSecrets(config).telemetry, file),
      )
      if (faults > 0) throw new Failure(`${count(faults, 'line')} could not be taken, see above.`)
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
