import { compareText } from './rank.ts'

/** Names that tell no distribution come after those that do. */
const vague = ['other', 'unmarked', 'unrecognised']

/** Order of distributions: by name. */
export function compareDistributions(a: string, b: string): number {
  return vague.indexOf(a) - vague.indexOf(b) || compareText(a, b)
}
