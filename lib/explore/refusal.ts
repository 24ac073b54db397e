import { dimensionInText, measureLabels } from './labels.ts'
import { dimensions, sourceOf, type Dimension, type Measure } from './sources.ts'

/** Why a question has no answer, and what can be asked instead; null where it has one. */
export function refusalOf(measure: Measure, by: readonly Dimension[]): string | null {
  if (sourceOf(measure, by) !== undefined) return null
  const [what, ways] = [measureLabels[measure], by.map(dimensionInText).join(' and ')]
  const alone = by.every((dimension) => sourceOf(measure, [dimension]) !== undefined)
  const reason = alone
    ? `${what} are known by each of ${ways}, but not by both together`
    : `${what} are not known by ${ways}`
  const known = dimensions.filter((dimension) => sourceOf(measure, [dimension]) !== undefined)
  return `${reason}: no aggregate has them so. They are known by ${known.map(dimensionInText).join(', ')}.`
}
