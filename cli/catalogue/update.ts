import { Option, type Command } from 'commander'
import { differencesOf, type Differences } from '../../server/catalogue/differences.ts'
import { loadEntries } from '../../server/catalogue/read-catalogue.ts'
import { updateCatalogue } from '../../server/catalogue/update.ts'
import { urlArgument } from '../arguments.ts'
import { Failure } from '../failure.ts'
import { withStorage } from '../with-storage.ts'
import { differenceLines, sumOf } from './describe-differences.ts'
import { fromFile, fromNetwork, type Found } from './find.ts'

interface Options {
  dryRun?: true
  github: URL
  endoflife: URL
}

export function addCatalogueUpdate(catalogue: Command): void {
  catalogue
    .command('update')
    .summary('add and correct releases and support dates')
    .description(
      'Takes releases from GitHub and support dates from endoflife.date, or both from a file, and prints what they\n' +
        'change. What admins entered by hand stays in front; nothing is removed.',
    )
    .argument('[file]', 'JSON as `catalogue export` writes it, plain or gzip; - for stdin. No network then')
    .option('--dry-run', 'print the difference, write nothing')
    .addOption(address('--github <url>', 'API of GitHub', 'https://api.github.com/'))
    .addOption(address('--endoflife <url>', 'API of endoflife.date', 'https://endoflife.date/api/v1/'))
    .action(async (file: string | undefined, options: Options) => {
      await withStorage(async ({ prisma }) => {
        const entries = await loadEntries(prisma)
        const found = file === undefined ? await fromNetwork(options, entries) : await fromFile(file)
        const differences = differencesOf(entries, found.lists)
        for (const line of differenceLines(differences)) console.log(line)
        if (options.dryRun !== true) await updateCatalogue(prisma, differences, found.sources.join(', '))
        tell(found, differences, options.dryRun === true)
      })
    })
}

const address = (flags: string, description: string, url: string) =>
  new Option(flags, description).argParser(urlArgument).default(new URL(url), url)

/** @throws Failure where a source was left out */
function tell({ sources, faults }: Found, differences: Differences, isDryRun: boolean): void {
  if (sources.length > 0)
    console.log(`${sumOf(differences)}${isDryRun ? ' Nothing was written: this was a dry run.' : ''}`)
  if (faults.length === 0) return
  const hint = 'Without a network, give a file: catalogue update <file>.'
  throw new Failure([...faults.map((fault) => `Left out: ${fault}.`), hint].join('\n'))
}
