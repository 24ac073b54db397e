import { parseArgs } from 'node:util'
import { inventedFleet } from './forecast/invented-fleet.ts'
import { aheads, scoreFleets, summarise, type Outcome } from './forecast/score.ts'
import { simulatedFleet } from './forecast/simulated-fleet.ts'

// What the forecast of a share is worth: made at several days of many fleets, and compared with what came.
// Half of the fleets are the product's simulated ones, half walk along known curves of adoption. The seeds from 1 on are
// for reporting; the method was chosen on others.

const { values } = parseArgs({
  options: { fleets: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const [count, first] = [Number(values.fleets), Number(values.seed)]
const seeds = Array.from({ length: count }, (_, place) => first + place)
const fleets = seeds.flatMap((seed) =>
  seed % 2 === 0 ? simulatedFleet(seed) : [inventedFleet((seed - 1) / 2)],
)
const { outcomes, refusals, asked } = scoreFleets(fleets)

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const points = (share: number) => `${(100 * share).toFixed(2)} pp`

function line(name: string, of: readonly Outcome[]): string {
  const { forecasts, coverage, error, carried } = summarise(of)
  return [
    name.padEnd(22),
    String(forecasts).padStart(9),
    percent(coverage).padStart(13),
    points(error).padStart(13),
    points(carried).padStart(16),
  ].join('')
}

console.log(`${count} fleets, ${fleets.length} series, ${asked} forecasts asked for\n`)
for (const ahead of aheads) {
  const these = outcomes.filter(({ aheadDays }) => aheadDays === ahead)
  console.log(`${ahead} days ahead           forecasts   in the band   median error   last value's`)
  console.log(line('all', these))
  for (const shape of [...new Set(these.map((outcome) => outcome.shape))].sort())
    console.log(
      line(
        `  ${shape}`,
        these.filter((outcome) => outcome.shape === shape),
      ),
    )
  console.log()
}
console.log('refused')
for (const [reason, times] of [...refusals].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(6)} ${percent(times / asked).padStart(8)}  ${reason}`)
