import type { Command } from 'commander'
import { readCatalogue } from '../../server/catalogue/read-catalogue.ts'
import { writeCatalogueFile } from '../../server/catalogue/sources/catalogue-file.ts'
import { withStorage } from '../with-storage.ts'
import { writeOut } from '../write-out.ts'

export function addCatalogueExport(catalogue: Command): void {
  catalogue
    .command('export')
    .summary('write the releases and dates that count')
    .description(
      'Writes the releases and support dates that count here to stdout as JSON, in the form that `catalogue update`\n' +
        'takes. Marks and mappings stay: they belong to this database.',
    )
    .action(async () => {
      await withStorage(async ({ prisma }) => {
        await writeOut([writeCatalogueFile(await readCatalogue(prisma))], process.stdout)
      })
    })
}
