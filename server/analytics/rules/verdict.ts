/** Whether a rule holds; null where the report does not tell. */
export type Verdict = boolean | null

/** Of terms that must all hold. One that does not decides, whatever else is unknown. */
export function allHold(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false
  return verdicts.includes(null) ? null : true
}
