import { expect, it } from 'vitest'
import { formatChannel, formatDistribution, formatKubernetes } from '../../../lib/format/label.ts'

it('writes names as their makers do, and keeps those that it does not know', () => {
  expect(formatChannel('edge')).toBe('Edge')
  expect(formatDistribution('gke')).toBe('GKE')
  expect(formatDistribution('newcomer')).toBe('newcomer')
  expect(formatKubernetes('1.33')).toBe('v1.33')
  expect(formatKubernetes('unrecognised')).toBe('Unrecognised')
})
