import type { Command } from 'commander'
import type { Day } from '../lib/time/day.ts'
import { runRollupsBetween } from '../server/rollups/run-rollups.ts'
import { dayArgument } from './arguments.ts'
import { Failure } from './failure.ts'
import { count } from './numbers.ts'
import { Progress } from './progress.ts'
import { rollDue } from './roll-due.ts'
import { withStorage } from './with-storage.ts'

interface Options {
  from?: Day
  to?: Day
}

export function addRollup(program: Command): void {
  program
    .command('rollup')
    .summary('make the daily aggregates anew')
    .description(
      'Makes the daily aggregates that charts read. Without a period: of the days that are due, as the server does by\n' +
        'itself. With one: of all its days, due or not.',
    )
    .option('--from <day>', 'first UTC day', dayArgument)
    .option('--to <day>', 'last UTC day', dayArgument)
    .action(async ({ from, to }: Options) => {
      if (from !== undefined && to !== undefined && from > to) throw new Failure('--from is after --to.', 2)
      await withStorage(async ({ prisma }) => {
        if (from === undefined && to === undefined) return rollDue(prisma, new Progress())
        const options = { clock: () => new Date() }
        const { rolled } = await runRollupsBetween(prisma, from ?? null, to ?? null, options)
        console.log(`Aggregates of ${count(rolled, 'day')} made.`)
      })
    })
}
