import { Option, type Command } from 'commander'
import { formatSent } from '../server/ndjson/format-line.ts'
import type { SimulationOptions } from '../server/simulation/options.ts'
import { simulate } from '../server/simulation/simulate.ts'
import { kamajiReleases } from '../server/versions/kamaji-releases.ts'
import { kubernetesSupport } from '../server/versions/kubernetes-support.ts'
import { instantArgument, wholeNumber } from './arguments.ts'
import { Failure } from './failure.ts'
import { writeOut } from './write-out.ts'

export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .summary('write the reports of an invented fleet as NDJSON')
    .description(
      'Writes the reports of an invented fleet to stdout as NDJSON, by time.\n' +
        'The same options give the same bytes. It needs no database.',
    )
    .option('--installations <n>', 'distinct installations', wholeNumber(1, 1_000_000), 400)
    .option('--days <n>', 'UTC days, the last one being that of --until', wholeNumber(1, 4_000), 400)
    .addOption(untilOption())
    .option('--seed <n>', 'another seed, another fleet', wholeNumber(0, 0xffff_ffff), 1)
    .option('--reports-per-day <n>', 'stats reports of an installation on a day', wholeNumber(1, 288), 3)
    .addHelpText('after', '\nExample: kamaji-telemetry simulate --days 30 > fleet.ndjson')
    .action(async (options: SimulationOptions) => {
      await writeOut(simulatedLines(options), process.stdout)
    })
}

const untilOption = () =>
  new Option('--until <instant>', 'an instant, or a day with its end')
    .argParser(instantArgument)
    .default(new Date(), 'now')

/** The fleet as NDJSON lines. @throws Failure when the period begins before the first release of Kamaji */
export function* simulatedLines(options: SimulationOptions): Generator<string> {
  try {
    for (const { at, kind, payload } of simulate(options, {
      kamaji: kamajiReleases,
      kubernetes: kubernetesSupport,
    }))
      yield formatSent(new Date(at), kind, payload)
  } catch (error) {
    if (error instanceof RangeError) throw new Failure(`${error.message}: choose a later period.`, 2)
    throw error
  }
}
