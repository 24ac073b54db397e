import type { Command } from 'commander'
import { audit } from '../server/auth/audit.ts'
import { exportNdjson } from '../server/transfer/export-ndjson.ts'
import { Failure } from './failure.ts'
import { withStorage } from './with-storage.ts'
import { writeOut } from './write-out.ts'

export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write all reports as NDJSON')
    .description(
      'Writes all reports that are kept to stdout as NDJSON, by time: of each installation the last report of each\n' +
        'day, with what `import` needs to restore the day, and every event. Installations bear their pseudonyms.',
    )
    .addHelpText('after', '\nExample: kamaji-telemetry export | gzip > reports.ndjson.gz')
    .action(async () => {
      await withStorage(async ({ prisma }) => {
        // before anything leaves, so that an export that is broken off is in the log too
        await audit(prisma, null, 'reports.exported', null)
        const complete = await writeOut(exportNdjson(prisma), process.stdout)
        if (!complete) throw new Failure('The reader of the export went away before its end.')
      })
    })
}
