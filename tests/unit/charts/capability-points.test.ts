import { expect, test } from 'vitest'
import { clusterApiPoints, profilePoints, profileSeries } from '../../../lib/series/creation-points.ts'
import { driverPoints, driverSeries } from '../../../lib/series/driver-points.ts'
import { deletionPoints, statusSeries } from '../../../lib/series/deletion-points.ts'
import { balancePoints } from '../../../lib/series/lifecycle-points.ts'
import { shareOf } from '../../../lib/series/series.ts'

const axis = { from: '2026-01-01', to: '2026-01-03', interval: 'day', as_of: '2026-01-04T00:00:00Z' } as const
const use = (driver: 'etcd' | 'mysql' | 'unreported', installations: number, active: number) => ({
  bucket: '2026-01-02',
  driver,
  installations,
  shards: installations,
  used_by: 0,
  share: installations / active,
})

test('drivers are shares of all active installations, though one can have several', () => {
  const rows = [use('etcd', 3, 3), use('mysql', 1, 3)]
  const series = driverSeries(rows)
  expect(series.map(({ id }) => id)).toEqual(['nats', 'mysql', 'postgres', 'etcd'])
  const [before, point] = driverPoints(axis, rows, series)
  expect(before?.total).toBeNull()
  expect(point).toMatchObject({ values: [0, 1, 0, 3], total: 3 })
  expect(driverSeries([...rows, use('unreported', 1, 3)])[0]?.id).toBe('unreported')
})

test('profiles are parts of the creates of their bucket; a bucket without creates has no share', () => {
  const rows = [
    { bucket: '2026-01-01', network_profile: 'node_port' as const, created: 3, share: 0.75 },
    { bucket: '2026-01-01', network_profile: 'unreported' as const, created: 1, share: 0.25 },
  ]
  const series = profileSeries(rows)
  expect(series.map(({ id }) => id)).toEqual(['unreported', 'node_port'])
  const [first, second] = profilePoints(axis, rows, series)
  expect(first).toMatchObject({ values: [1, 3], total: 4 })
  expect(second === undefined ? 0 : shareOf(second, 0)).toBeNull()
  const [made] = clusterApiPoints(axis, [{ bucket: '2026-01-01', created: 4, cluster_api: 1, share: 0.25 }])
  expect(made).toMatchObject({ values: [1], total: 4 })
})

test('creates and deletes have their difference, deletes their statuses, failed ones on top', () => {
  const rows = [{ bucket: '2026-01-01', created: 2, deleted: 5, failed_removals: 1, edits: 9, upgrades: 9 }]
  expect(balancePoints(axis, rows)[0]).toMatchObject({ values: [2, 5, -3], total: 7 })
  const deleted = [
    { bucket: '2026-01-01', status: 'NotReady' as const, deleted: 1 },
    { bucket: '2026-01-01', status: 'Ready' as const, deleted: 4 },
  ]
  const series = statusSeries(deleted)
  expect(series.map(({ id }) => id)).toEqual(['Ready', 'NotReady'])
  expect(deletionPoints(axis, deleted, series)[0]).toMatchObject({ values: [4, 1], total: 5 })
})
