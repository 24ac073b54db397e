import type { ReleaseName } from './parse-kamaji.ts'

/** By the numbers of the name; 0 for two spellings of one release. */
export function compareReleaseNames(a: ReleaseName, b: ReleaseName): number {
  if (a.family !== b.family) return a.family === 'semantic' ? -1 : 1
  return (
    a.numbers[0] - b.numbers[0] ||
    a.numbers[1] - b.numbers[1] ||
    a.numbers[2] - b.numbers[2] ||
    compareCandidates(a.candidate, b.candidate)
  )
}

/** A candidate comes before the finished release. */
function compareCandidates(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}
