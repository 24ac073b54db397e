const steps = [1, 2, 2.5, 5, 10]
const mostSteps = 5

/**
 * Values that bear a label, from zero to the first round one that is not under the largest value.
 * @param isWhole only whole numbers: counts
 */
export function valueTicks(largest: number, isWhole: boolean): number[] {
  if (largest <= 0) return isWhole ? [0, 1] : [0, 0.01]
  const rough = largest / mostSteps
  const power = 10 ** Math.floor(Math.log10(rough))
  const fitting = steps.map((step) => step * power).find((step) => step >= rough * (1 - 1e-9)) ?? 10 * power
  const step = isWhole ? Math.max(1, Math.ceil(fitting)) : fitting
  const count = Math.ceil((largest / step) * (1 - 1e-9))
  return Array.from({ length: count + 1 }, (_, index) => round(index * step))
}

/** Without the noise of binary fractions: 0.30000000000000004 is 0.3. */
const round = (value: number) => Number(value.toPrecision(12))
