import type { Fact } from './impact.ts'

export interface FactPair {
  label: string
  before: Fact | null
  now: Fact | null
}

/** The same fact of two days side by side, in the order of the first; what only one of them has stands alone. */
export function pairFacts(before: readonly Fact[], now: readonly Fact[]): FactPair[] {
  const labels = [...new Set([...before, ...now].map(({ label }) => label))]
  const find = (facts: readonly Fact[], label: string) => facts.find((fact) => fact.label === label) ?? null
  return labels.map((label) => ({ label, before: find(before, label), now: find(now, label) }))
}
