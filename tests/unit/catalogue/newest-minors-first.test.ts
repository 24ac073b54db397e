import { expect, it } from 'vitest'
import { newestMinorsFirst } from '../../../lib/catalogue/newest-minors-first.ts'
import { catalogueOf } from '../../../server/catalogue/catalogue.ts'
import { shippedSupport } from '../../../server/catalogue/shipped.ts'

it('lists the newest minor first, and of each minor upstream', () => {
  const { support } = catalogueOf({ releases: [], support: shippedSupport, marks: [], mappings: [] })
  const named = newestMinorsFirst(support).map(({ distribution, minor }) => `${distribution} ${minor}`)
  expect(named.slice(0, 5)).toEqual(['upstream 1.36', 'aks 1.36', 'eks 1.36', 'gke 1.36', 'upstream 1.35'])
  expect(named).toHaveLength(shippedSupport.length)
})
