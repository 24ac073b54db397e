import type { Command } from 'commander'
import { readConfig } from '../server/config.ts'
import { wholeNumber } from './arguments.ts'
import { Failure } from './failure.ts'
import { placeOnCitus } from './migrate/place-on-citus.ts'
import { withStorage } from './with-storage.ts'

interface Options {
  citus?: true
  shards: number
}

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .summary('bring the database schema up to date')
    .description(
      'Applies the migrations that the database lacks. The server does so too when it starts.\n' +
        'With --citus it also distributes the tables of installations over the workers of a Citus cluster.',
    )
    .option('--citus', 'give every table its place in the Citus cluster')
    .option('--shards <n>', 'parts of a table that is distributed now', wholeNumber(1, 1_024), 8)
    .action(async ({ citus, shards }: Options) => {
      const { databaseUrl } = readConfig(process.env)
      if (citus === true && databaseUrl === null)
        throw new Failure(
          'Citus is PostgreSQL on several nodes: --citus needs DATABASE_URL. The embedded database is one process.',
          2,
        )
      await withStorage(async ({ migrated }) => {
        for (const name of migrated) console.log(`applied ${name}`)
        if (migrated.length === 0) console.log('The schema is up to date.')
      })
      if (citus === true && databaseUrl !== null) await placeOnCitus(databaseUrl, shards)
    })
}
