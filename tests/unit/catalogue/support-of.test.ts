import { expect, it } from 'vitest'
import { supportOf } from '../../../lib/catalogue/support-of.ts'
import { shippedSupport } from '../../../server/catalogue/shipped.ts'

it.each([
  ['1.33', 'eks', 'eks', '2026-07-29', '2027-07-29'],
  ['1.33', 'gke', 'gke', '2026-08-03', null],
  ['1.33', 'k3s', 'upstream', '2026-06-28', null],
  ['1.33', 'unmarked', 'upstream', '2026-06-28', null],
  ['1.20', 'aks', 'upstream', '2022-02-28', null], // AKS has no dates of this minor here
])('%s on %s is supported by the dates of %s', (minor, distribution, by, endOfLife, extended) => {
  expect(supportOf(shippedSupport, minor, distribution)).toMatchObject({
    distribution: by,
    end_of_life: endOfLife,
    end_of_extended_support: extended,
  })
})

it('knows nothing of a minor that nobody has dates for', () => {
  expect(supportOf(shippedSupport, '1.99', 'eks')).toBeNull()
  expect(supportOf(shippedSupport, 'unrecognised')).toBeNull()
})
