export interface Weighted {
  value: number
  /** how many times the value is there; a whole number over 0 */
  count: number
}

/** The median of values that are there several times each: of an even number, the mean of the middle two. */
export function weightedMedian(values: readonly Weighted[]): number | null {
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  const low = valueAt(sorted, Math.ceil(all / 2))
  const high = valueAt(sorted, Math.floor(all / 2) + 1)
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** @param place counted from 1 */
function valueAt(sorted: readonly Weighted[], place: number): number | undefined {
  let passed = 0
  return sorted.find(({ count }) => (passed += count) >= place)?.value
}
