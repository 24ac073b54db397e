import type { Command } from 'commander'
import { withStorage } from './with-storage.ts'

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .summary('bring the database schema up to date')
    .description('Applies the migrations that the database lacks. The server does so too when it starts.')
    .action(async () => {
      await withStorage(async ({ migrated }) => {
        for (const name of migrated) console.log(`applied ${name}`)
        if (migrated.length === 0) console.log('The schema is up to date.')
      })
    })
}
