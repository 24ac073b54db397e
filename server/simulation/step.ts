/** What runs from an instant on, until the next step. */
export interface Step<T> {
  from: number
  runs: T
}

/** What runs at an instant; the first step's value before it began. */
export function runningAt<T>(steps: readonly Step<T>[], at: number): T {
  const step = steps.findLast(({ from }) => from <= at) ?? steps[0]
  if (step === undefined) throw new Error('A life has at least one step')
  return step.runs
}
