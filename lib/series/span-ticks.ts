import { valueTicks } from './value-ticks.ts'

/** Whole values that bear a label on both sides of zero: as `valueTicks`, with one step for both. */
export function spanTicks(lowest: number, largest: number): number[] {
  const [, step = 1] = valueTicks(largest - lowest, true)
  const below = Math.ceil(Math.max(0, -lowest) / step)
  const above = Math.max(Math.ceil(Math.max(0, largest) / step), below === 0 ? 1 : 0)
  return Array.from({ length: below + above + 1 }, (_, index) => (index - below) * step)
}
