export const heatSteps = 7

/**
 * The step of the heat ramp for a count: logarithmic, since a few paths carry most of the events.
 * @returns 0 for nothing, 1 … 6 for the rest
 */
export function heatStep(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0
  const part = Math.log1p(value) / Math.log1p(most)
  return Math.max(1, Math.min(heatSteps - 1, Math.ceil(part * (heatSteps - 1))))
}
