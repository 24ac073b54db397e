/** Sorts the values in place and reads off quantiles, between two values in proportion. @returns NaN of none */
export function quantilesOf(values: Float64Array, parts: readonly number[]): number[] {
  values.sort()
  return parts.map((part) => {
    const place = part * (values.length - 1)
    const [below, above] = [values[Math.floor(place)] ?? Number.NaN, values[Math.ceil(place)] ?? Number.NaN]
    return below + (place - Math.floor(place)) * (above - below)
  })
}

/** Sorts the values in place. */
export function medianOf(values: Float64Array): number {
  return quantilesOf(values, [0.5])[0] ?? Number.NaN
}
