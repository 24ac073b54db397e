import { comparisons, subjects, type Rule, type Term } from './rule.ts'

/** The same terms, each once, in the one order of them: rules that say the same in another order are the same text. */
export function orderTerms(terms: readonly Term[]): Rule {
  const distinct = terms.filter(
    (term, place) => terms.findIndex((other) => compareTerms(other, term) === 0) === place,
  )
  return distinct.toSorted(compareTerms)
}

function compareTerms(a: Term, b: Term): number {
  return (
    subjects.indexOf(a.subject) - subjects.indexOf(b.subject) ||
    // a lower bound stands before the upper one
    comparisons.indexOf(b.comparison) - comparisons.indexOf(a.comparison) ||
    Number(a.value > b.value) - Number(a.value < b.value)
  )
}
