import type { Tally } from '../tally.ts'
import type { Way } from './questions.ts'
import type { CsvCost } from './time-csv.ts'

export interface Measured {
  way: Way
  /** by endpoint */
  tallies: ReadonlyMap<string, Tally>
}

const slowest = (tally: Tally | undefined) => tally?.percentileMs(95) ?? 0
const milliseconds = (ms: number) => ms.toFixed(ms < 10 ? 1 : 0)

/** A line for each endpoint: the slowest of twenty answers in each way, and how much more than in a tenth of the fleet. */
export function printQuestions(title: string, measured: Measured[], ofSmall: Measured[] = []): void {
  const heads = measured.flatMap(({ way }) => [way.name, ...(ofSmall.length === 0 ? [] : ['× of 1/10'])])
  console.log(`\n${title}: milliseconds, 95 of 100 answers within\n`)
  console.log(['endpoint'.padEnd(32), ...heads.map((head) => head.padStart(13))].join(''))
  for (const name of measured[0]?.tallies.keys() ?? []) {
    const cells = measured.flatMap(({ way, tallies }, at) => {
      const taken = slowest(tallies.get(name))
      const mark = taken > way.targetMs ? ' !' : ''
      const before =
        ofSmall[at] === undefined ? [] : [(taken / slowest(ofSmall[at].tallies.get(name))).toFixed(1)]
      return [milliseconds(taken) + mark, ...before]
    })
    console.log([name.padEnd(32), ...cells.map((cell) => cell.padStart(13))].join(''))
  }
  const all = measured.map(({ way, tallies }) => {
    const most = Math.max(...[...tallies.values()].map((tally) => tally.percentileMs(100)))
    return `${way.name} ${milliseconds(most)}`
  })
  console.log(`\nthe slowest single answer: ${all.join(', ')} ms`)
}

/** The same questions from the rows of installations, beside the answers. */
export function printRows(times: ReadonlyMap<string, number>, [ofMonth]: Measured[]): void {
  console.log('\nwithout aggregates, 30 days')
  for (const [name, ms] of times) {
    const ratio = ms / (ofMonth?.tallies.get(name)?.percentileMs(50) ?? ms)
    console.log(
      `${name.padEnd(32)}${`${milliseconds(ms)} ms`.padStart(13)}, ${ratio.toFixed(0)} times as long`,
    )
  }
}

export function printCsv(list: string, { rows, firstByteMs, seconds, megabytes }: CsvCost): void {
  console.log(
    `\n${list} as CSV: ${rows} rows in ${seconds.toFixed(1)} s, first byte after ${milliseconds(firstByteMs)} ms, memory +${megabytes.toFixed(0)} MB`,
  )
}
