/** Days in a row that count as staying. */
const stayDays = 30

/**
 * The day on which a value had stayed under a threshold for 30 days, of a run that lasts to the end.
 * @param values day by day; null where none is known, which ends a run
 * @returns its place; null where the run is shorter, or there is none
 */
export function stayedUnderAt(values: readonly (number | null)[], threshold: number): number | null {
  const lastAbove = values.findLastIndex((value) => value === null || value >= threshold)
  const place = lastAbove + stayDays
  return place < values.length ? place : null
}

/** The same of the first run of all that is long enough at or after a place. */
export function staysUnderAt(
  values: readonly (number | null)[],
  threshold: number,
  from: number,
): number | null {
  for (let place = from; place < values.length; place += 1)
    if (stayedUnderAt(values.slice(0, place + 1), threshold) !== null) return place
  return null
}
