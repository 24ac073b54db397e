/** Places of the values in their order: comparing versions again for every pair of rows would cost far more. */
export function rankOf(
  values: Iterable<string>,
  compare: (a: string, b: string) => number,
): (value: string) => number {
  const places = new Map([...new Set(values)].sort(compare).map((value, place) => [value, place]))
  return (value) => places.get(value) ?? places.size
}

export const compareText = (a: string, b: string) => Number(a > b) - Number(a < b)
