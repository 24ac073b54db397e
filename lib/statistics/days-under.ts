/** Days in a row that count as staying. */
export const stayDays = 30

/**
 * When a value that goes on has stayed under a threshold for 30 days.
 * @param daysUnder how many days it has been under it by now
 * @param ahead the values of the days to come
 * @returns in how many days, from 1; null where it does not
 */
export function staysUnderIn(daysUnder: number, ahead: readonly number[], threshold: number): number | null {
  let run = daysUnder
  const place = ahead.findIndex((value) => {
    run = value < threshold ? run + 1 : 0
    return run >= stayDays
  })
  return place === -1 ? null : place + 1
}
