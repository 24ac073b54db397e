import { expect, it } from 'vitest'
import { kamajiPathKind } from '../../../server/versions/kamaji-path-kind.ts'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'
import { knownReleases } from '../../../server/versions/known-releases.ts'

const known = knownReleases(kamajiReleases)

it.each([
  ['v1.0.0', 'edge-24.12.1', 'upgrade'], // by date, over the shapes of the name
  ['edge-25.3.2', 'edge-25.12.4', 'upgrade'],
  ['26.3.2-edge', 'edge-25.12.4', 'downgrade'],
  ['v1.0.0', 'latest', 'unranked'],
  ['dev', 'latest', 'unranked'],
  ['edge-25.3.2', 'edge-25.03.2', null], // two spellings of one release
  ['dev', 'dev', null],
] as const)('from %s to %s is %s', (before, after, kind) => {
  expect(kamajiPathKind(known, before, after)).toBe(kind)
})
