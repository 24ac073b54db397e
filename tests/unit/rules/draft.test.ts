import { expect, it } from 'vitest'
import { about, draftOf, ruleIn, withTerm } from '../../../lib/rules/draft.ts'

it('a draft is a rule as soon as no value is missing', () => {
  const [first] = draftOf(null)
  expect(ruleIn(draftOf(null))).toBeNull()
  expect(ruleIn([{ ...about('kubernetes'), value: '1.31' }])).toEqual({ text: 'kubernetes<1.31' })
  expect(first).toEqual(about('kubernetes'))
})

it('a term more asks about something else', () => {
  const draft = withTerm([{ ...about('kubernetes'), value: '1.31' }])
  expect(draft.map(({ subject }) => subject)).toEqual(['kubernetes', 'distribution'])
  expect(ruleIn(draft)).toBeNull()
})

it('what cannot be asked says why', () => {
  const draft = [
    { ...about('distribution'), value: 'eks' },
    { ...about('distribution'), value: 'gke' },
  ]
  expect(ruleIn(draft)).toEqual({ fault: expect.stringContaining('distribution cannot be two values') })
})
