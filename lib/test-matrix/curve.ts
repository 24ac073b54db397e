import type { Combination } from './cell.ts'

/** The most that each number of combinations covers. */
export interface CoverCurve {
  /** installations that 0, 1, 2 … combinations can cover at most */
  covered: readonly number[]
  /** the combinations that cover so many, in no order */
  combinationsOf: (count: number) => Combination[]
}

/** The curve of two parts of a fleet that share no combination: every way to divide each number between them is tried. */
export function joined(a: CoverCurve, b: CoverCurve): CoverCurve {
  const covered: number[] = []
  const ofA: number[] = []
  const size = a.covered.length + b.covered.length - 1
  for (let count = 0; count < size; count += 1) {
    let [most, best] = [-1, 0]
    const last = Math.min(count, a.covered.length - 1)
    for (let part = Math.max(0, count - b.covered.length + 1); part <= last; part += 1) {
      const sum = (a.covered[part] ?? 0) + (b.covered[count - part] ?? 0)
      if (sum > most) [most, best] = [sum, part]
    }
    covered.push(most)
    ofA.push(best)
  }
  const combinationsOf = (count: number) => {
    const part = ofA[count] ?? 0
    return [...a.combinationsOf(part), ...b.combinationsOf(count - part)]
  }
  return { covered, combinationsOf }
}
