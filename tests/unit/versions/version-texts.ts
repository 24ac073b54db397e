import * as fc from 'fast-check'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'

const dotted = (...parts: fc.Arbitrary<number | string>[]) => fc.tuple(...parts).map((all) => all.join('.'))
const small = fc.nat({ max: 4 })

/** Kamaji versions that meet each other often: catalogued, between the catalogued, beyond them, other spellings, junk. */
export const kamajiText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...kamajiReleases.map((release) => release.version)),
  dotted(small, small, small).map((numbers) => `v${numbers}`),
  fc.tuple(dotted(small, small, small), small).map(([numbers, candidate]) => `v${numbers}-rc${candidate}`),
  calendar().map((numbers) => `edge-${numbers}`),
  calendar().map((numbers) => `${numbers}-edge`),
  fc.constantFrom('', 'dev', 'latest', 'deadbeef', 'Unknown', 'edge-', 'v1'),
  fc.string({ maxLength: 8 }),
)

function calendar(): fc.Arbitrary<string> {
  const month = fc.constantFrom('1', '01', '3', '03', '7', '8', '08', '9', '11', '12')
  return dotted(fc.integer({ min: 23, max: 28 }), month, fc.nat({ max: 7 }))
}

/** Kubernetes versions of few minors, so that all kinds of hop occur. */
export const kubernetesText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('v', 'V', ''),
      fc.constantFrom('0', '1', '1', '1', '2'),
      fc.constantFrom('8', '9', '10', '010', '11'),
      fc.constantFrom('', '.0', '.1', '.10', '.010'),
      fc.constantFrom(
        '',
        '',
        '-rc.1',
        '-rc1',
        '-alpha.2',
        '-alpha.2.3',
        '-beta',
        '-gke.1',
        '+k3s1',
        '+b49f9d1',
        '-x',
      ),
    )
    .map(([v, major, minor, patch, suffix]) => `${v}${major}.${minor}${patch}${suffix}`),
  fc.constantFrom('', 'Unknown', 'v1', 'v1.x', 'v1.30.', '26.8.2-edge'),
  fc.string({ maxLength: 8 }),
)
