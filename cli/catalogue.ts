import type { Command } from 'commander'
import { addCatalogueExport } from './catalogue/export.ts'
import { addCatalogueUpdate } from './catalogue/update.ts'

export function addCatalogue(program: Command): void {
  const catalogue = program
    .command('catalogue')
    .description(
      'Releases of Kamaji and support dates of Kubernetes, by which figures are ordered and marked.',
    )
  addCatalogueUpdate(catalogue)
  addCatalogueExport(catalogue)
}
