const named = 6
const faded = 5

/** What is left over beside the versions that have a colour of their own. */
export const otherColour = 'var(--color-age-other)'

/** Fainter than the rest: versions without a place in the order of releases. */
export const unrankedColour = 'color-mix(in oklab, var(--color-age-other) 45%, var(--color-surface))'

/**
 * The colour of a version by its age, as a CSS colour.
 * @param rank 0 is the newest version of the period. From 6 on the colours fade into that of all older ones.
 */
export function ageColour(rank: number): string {
  if (rank < named) return `var(--color-age-${rank})`
  const left = Math.max(0, 1 - (rank - named + 1) / (faded + 1))
  return `color-mix(in oklab, var(--color-age-5) ${Math.round(left * 100)}%, ${otherColour})`
}
