import { describe, expect, it } from 'vitest'
import { compareKubernetes } from '../../../server/versions/compare-kubernetes.ts'
import { expectTotalOrder } from './total-order.ts'
import { kubernetesText } from './version-texts.ts'

const sorted = (...versions: string[]) => versions.toSorted(compareKubernetes)

describe('compareKubernetes', () => {
  it('is a total order over all texts', () => {
    expectTotalOrder(compareKubernetes, kubernetesText)
  })

  it('compares minors and patches as numbers', () => {
    expect(sorted('1.10', '1.9', 'unrecognised', '1.33')).toEqual(['1.9', '1.10', '1.33', 'unrecognised'])
    expect(sorted('v1.30.10', 'v1.30.9', 'v2.0.0')).toEqual(['v1.30.9', 'v1.30.10', 'v2.0.0'])
  })

  it('puts prereleases before the release, and vendors beside it', () => {
    expect(
      sorted(
        'v1.32.0',
        'v1.32.0-gke.1',
        'v1.32.0-rc.10',
        'v1.32.0-rc.2',
        'v1.32.0-rc',
        'v1.32.0-alpha.2',
        'v1.31.9',
      ),
    ).toEqual([
      'v1.31.9',
      'v1.32.0-alpha.2',
      'v1.32.0-rc',
      'v1.32.0-rc.2',
      'v1.32.0-rc.10',
      'v1.32.0',
      'v1.32.0-gke.1',
    ])
  })
})
