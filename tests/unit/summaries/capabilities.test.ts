import { expect, it } from 'vitest'
import {
  summariseClusterApi,
  summariseCombinations,
  summariseDatastores,
  summariseProfiles,
  summariseShards,
} from '../../../lib/summaries/capabilities.ts'
import { summariseDeletes, summariseDeletesByVersion } from '../../../lib/summaries/deletes.ts'
import { summariseBalance } from '../../../lib/summaries/lifecycle.ts'
import { summarisePaths } from '../../../lib/summaries/installation-paths.ts'
import { summariseNotReady } from '../../../lib/summaries/not-ready.ts'
import { summariseTenantStock } from '../../../lib/summaries/tenant-stock.ts'

const bucket = '2026-01-01'

it('names the datastores in use, and who reports none', () => {
  const rows = [
    { bucket, driver: 'etcd' as const, installations: 3, shards: 1, used_by: 1, share: 0.75 },
    { bucket, driver: 'nats' as const, installations: 0, shards: 0, used_by: 0, share: 0 },
    { bucket, driver: 'unreported' as const, installations: 1, shards: 0, used_by: 0, share: 0.25 },
  ]
  expect(summariseDatastores(rows)).toBe(
    'etcd on 3 installations (75.0%). Of 1 installation (25.0%) none is reported.',
  )
  expect(summariseShards(rows)).toBe('1 control plane on 1 shard of etcd.')
  expect(summariseDatastores([])).toBe('No datastore is reported.')
})

it('says how many rely on several drivers', () => {
  const set = (datastores: string, count: number) => ({
    bucket,
    datastores,
    installations: count,
    control_planes: count,
    share: 0,
  })
  expect(summariseCombinations([set('etcd', 6), set('etcd+postgres', 2), set('unreported', 5)])).toBe(
    'Of 8 installations with reported datastores, 2 (25.0%) use several together, most often etcd + PostgreSQL.',
  )
  expect(summariseCombinations([set('none', 1)])).toBe(
    'Of 1 installation with reported datastores, 0 (0.0%) use several together.',
  )
  expect(summariseCombinations([set('unreported', 1)])).toBe('No datastore is reported.')
})

it('adds creates up over the period', () => {
  const profile = (network_profile: 'ingress' | 'node_port', created: number) => ({
    bucket,
    network_profile,
    created,
    share: 1,
  })
  expect(summariseProfiles([profile('ingress', 1), profile('node_port', 2), profile('node_port', 1)])).toBe(
    'Of 4 control planes created: Node port 75.0%, Ingress 25.0%.',
  )
  expect(summariseClusterApi([{ bucket, created: 4, cluster_api: 1, share: 0.25 }])).toBe(
    '1 of 4 control planes (25.0%) were created through Cluster API, or more: older clients do not say.',
  )
})

it('says what came, what went and how', () => {
  const rows = [{ bucket, created: 2, deleted: 5, failed_removals: 1, edits: 0, upgrades: 0 }]
  expect(summariseBalance(rows)).toBe('2 control planes created and 5 deleted: 3 fewer.')
  const deletes = [
    { version: 'v1', status: 'NotReady' as const, deleted: 5 },
    { version: 'v1', status: 'Ready' as const, deleted: 20 },
    { version: 'v2', status: 'Provisioning' as const, deleted: 3 },
  ]
  expect(summariseDeletes(deletes)).toContain('8 of 28 control planes (28.6%) were not ready')
  expect(summariseDeletesByVersion(deletes)).toContain('with v1: 20.0% of 25 control planes')
  expect(summariseDeletesByVersion(deletes.slice(1))).toContain('No version stands out')
})

it('says how far the tenant estimate is from what is reported, and what was cut', () => {
  const facts = { as_of: null, n: 3, denominator: '', definition: '' }
  const stock = (version: string, stock_unscaled: number, stock_estimate: number) => ({
    bucket,
    version,
    created: 0,
    upgraded_in: 0,
    upgraded_out: 0,
    deleted: 0,
    stock_unscaled,
    stock_estimate,
  })
  const meta = { ...facts, reported_control_planes: 20, unscaled_control_planes: 7 }
  expect(summariseTenantStock(meta, [stock('1.30', -3, 0), stock('1.33', 10, 20)])).toBe(
    'An estimate. About 20 (100.0%) run v1.33, the most used. The installations report 20 control planes, the events add up to 7: the further apart, the less it can be trusted. Counted as none, since more left than were seen to come: v1.30.',
  )
})

it('names the path that was taken most', () => {
  const path = (from: string, kind: string, installations: number) => ({
    from,
    to: '1.33',
    kind,
    installations,
    median_dwell_days: 12.5,
  })
  const names = { patch: 'within a minor', minor: 'to the next minor', skip: 'over a minor' }
  expect(summarisePaths([path('1.33', 'patch', 1), path('1.32', 'minor', 3)], names, (text) => text)).toBe(
    '4 changes of version: 1 within a minor, 3 to the next minor. The path taken most: 1.32 to 1.33 (3), after 12.5 days in the median.',
  )
})

it('calls a version worse only where its interval says so', () => {
  const of = (version: string, not_ready: number, control_planes: number, low: number) => ({
    version,
    installations: 1,
    control_planes,
    not_ready,
    rate: not_ready / control_planes,
    low,
    high: 1,
  })
  const rows = [of('v1.0.0', 10, 1000, 0.005), of('dev', 40, 100, 0.31)]
  expect(summariseNotReady(rows)).toBe(
    '4.5% of 1,100 control planes are not ready. Clearly worse: dev, whose intervals lie above that.',
  )
  expect(summariseNotReady(rows.slice(0, 1))).toContain('No version is clearly worse')
})
