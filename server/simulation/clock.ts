export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export const midnightOf = (at: number): number => Math.floor(at / dayMs) * dayMs

/** Monday to Friday, UTC; the epoch began on a Thursday. */
export function isWorkday(at: number): boolean {
  const sinceSunday = (Math.floor(at / dayMs) + 4) % 7
  return sinceSunday >= 1 && sinceSunday <= 5
}
