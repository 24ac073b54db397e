import type { Release } from './catalogue.ts'

/**
 * The release that an unreadable version most likely is: one whose numbers it holds; of several the one that is spelled
 * most alike, of these the newest. Null where it holds those of none.
 * @param releases oldest first
 */
export function suggestRelease(version: string, releases: readonly Release[]): string | null {
  const text = version.toLowerCase()
  const numbers = numbersIn(text)
  let best: { version: string; distance: number } | null = null
  for (const release of releases) {
    const name = release.version.toLowerCase()
    if (!holds(numbers, numbersIn(name).slice(0, 3))) continue
    const distance = editDistance(text, name)
    if (best === null || distance <= best.distance) best = { version: release.version, distance }
  }
  return best?.version ?? null
}

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number)

/** True when the wanted numbers, two or more, stand in a row among the others. */
const holds = (numbers: readonly number[], wanted: readonly number[]) =>
  wanted.length > 1 &&
  numbers.some((_, at) => wanted.every((number, index) => numbers[at + index] === number))

/** Levenshtein: the fewest characters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
