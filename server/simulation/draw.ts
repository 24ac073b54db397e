import type { Random } from '../../lib/statistics/random.ts'

export const chance = (random: Random, probability: number): boolean => random() < probability

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random()

/** A whole number, both ends included. */
export const integer = (random: Random, low: number, high: number): number =>
  low + Math.floor((high - low + 1) * random())

export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random())

/** Box–Muller, one of the pair. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Half of the draws lie under the median; a sigma over 1 makes a long tail. */
export const logNormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(random))

/** Knuth's product of uniforms; the means here are small. Over 30 a rounded normal is close enough. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

/** One of the values, each as likely as its weight says. */
export function weighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let rest = random() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of choices) {
    rest -= weight
    if (rest < 0) return value
  }
  const last = choices.at(-1)
  if (last === undefined) throw new Error('There is nothing to choose from')
  return last[0]
}

export const hex = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => integer(random, 0, 15).toString(16)).join('')

/** Shaped like a random (version 4) uuid. */
export const uuid = (random: Random): string =>
  [hex(random, 8), hex(random, 4), `4${hex(random, 3)}`, `8${hex(random, 3)}`, hex(random, 12)].join('-')
