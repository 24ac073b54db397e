import { describe, expect, it } from 'vitest'
import { parseKubernetesVersion } from '../../../server/versions/parse-kubernetes.ts'
import { hopKind } from '../../../server/versions/hop-kind.ts'
import { fleet, history } from './fleet.ts'

const updates = fleet({ installations: 300, days: 300, reportsPerDay: 1 }).filter(
  ({ kind }) => kind === 'update',
)
const kinds = new Map<string, number>()
for (const { payload } of updates) {
  const kind = hopKind(String(payload['old_tcp_version']), String(payload['new_tcp_version']))
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
}
const share = (kind: string) => (kinds.get(kind) ?? 0) / updates.length

describe('hops of simulated tenants', () => {
  it('are edits first, then minors and patches; skips are few, downgrades rarer still, and none is unreadable', () => {
    expect(share('edit')).toBeGreaterThan(0.25)
    expect(share('minor') + share('patch')).toBeGreaterThan(0.2)
    expect(share('skip')).toBeGreaterThan(0)
    expect(share('skip')).toBeLessThan(0.05)
    expect(share('downgrade')).toBeGreaterThan(0)
    expect(share('downgrade')).toBeLessThan(0.05)
    expect(kinds.has('unrecognised')).toBe(false)
  })

  it('never lead beyond what the Kamaji release supports', () => {
    const max = new Map<string, string>(
      history.kamaji.map((release) => [release.version, release.maxTenantKubernetes]),
    )
    for (const { payload } of updates) {
      const [from, to] = [String(payload['old_tcp_version']), String(payload['new_tcp_version'])]
      const supported = max.get(String(payload['kamaji_version']))
      if (supported === undefined || hopKind(from, to) === 'edit' || hopKind(from, to) === 'downgrade')
        continue
      expect(parseKubernetesVersion(to).minorNumber).toBeLessThanOrEqual(
        parseKubernetesVersion(supported).minorNumber ?? 0,
      )
    }
  })

  it('come several times for one upgrade now and then', () => {
    const seen = updates.map(({ payload }) => JSON.stringify(payload))
    expect(new Set(seen).size).toBeLessThan(seen.length)
  })
})
