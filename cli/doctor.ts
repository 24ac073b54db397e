import type { Command } from 'commander'
import { examine } from './doctor/examine.ts'
import type { Finding } from './doctor/finding.ts'
import { Failure } from './failure.ts'

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('check the deployment and say what to do')
    .description(
      'Checks the deployment as this environment describes it, changes nothing, and says what to do.',
    )
    .action(async () => {
      const counts = { ok: 0, warn: 0, fail: 0 }
      for await (const finding of examine(process.env, new Date())) {
        counts[finding.state] += 1
        print(finding)
      }
      if (counts.fail > 0)
        throw new Failure(`${counts.fail} failed, ${counts.warn} to look at, ${counts.ok} fine.`)
      console.log(counts.warn > 0 ? `Works; ${counts.warn} to look at.` : 'All is well.')
    })
}

function print({ state, text, advice }: Finding): void {
  console.log(`${state.padEnd(4)}  ${text}`)
  if (advice !== undefined) console.log(`      → ${advice}`)
}
