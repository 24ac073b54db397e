import { expect, it } from 'vitest'
import { shippedReleases } from '../../../server/catalogue/shipped.ts'
import { suggestRelease } from '../../../server/catalogue/suggest-release.ts'

it.each([
  ['1.0.0', 'v1.0.0'],
  ['v1.0.0-dirty', 'v1.0.0'],
  ['kamaji-v0.6.1+acme', 'v0.6.1'],
  ['edge-25.3.2-hotfix.4', 'edge-25.3.2'],
  ['26.8.2', '26.8.2-edge'],
  ['edge_26.3.2', '26.3.2-edge'],
  ['v0.2.0-rc-0', 'v0.2.0-rc0'],
  ['edge-26.8', null],
  ['=banana,"x"', null],
  ['', null],
  ['Unknown', null],
])('of %s it is %s', (version, release) => {
  expect(suggestRelease(version, shippedReleases)).toBe(release)
})
