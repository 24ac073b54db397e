import { datastoreDrivers, type DatastoreDriver } from '../../lib/contracts/datastore-drivers.ts'
import { between, integer, weighted } from './draw.ts'
import type { Random } from '../../lib/statistics/random.ts'

/** The datastores of an installation: the part of the control planes on each driver, and how many share one. */
export interface Stores {
  shares: Partial<Record<DatastoreDriver, number>>
  controlPlanesPerShard: number
}

export function drawStores(random: Random): Stores {
  const drivers = weighted<readonly DatastoreDriver[]>(random, [
    [['etcd'], 76],
    [['postgres'], 9],
    [['mysql'], 3],
    [['nats'], 1],
    [['etcd', 'postgres'], 6],
    [['etcd', 'mysql'], 3],
    [['etcd', 'nats'], 1],
    [['etcd', 'postgres', 'mysql'], 1],
  ])
  const first = drivers.length === 1 ? 1 : between(random, 0.5, 0.95)
  const others = (1 - first) / Math.max(1, drivers.length - 1)
  const shares = Object.fromEntries(drivers.map((driver, index) => [driver, index === 0 ? first : others]))
  return { shares, controlPlanesPerShard: integer(random, 8, 60) }
}

/** The `datastores` of a report, as sent. Every control plane is on one of them. */
export function datastoresSent({ shares, controlPlanesPerShard }: Stores, controlPlanes: number) {
  let left = controlPlanes
  const counts = datastoreDrivers.toReversed().map((driver) => {
    const share = shares[driver]
    if (share === undefined) return [driver, { count: 0, used_by_count: 0 }] as const
    const usedBy = driver === lastDriver(shares) ? left : Math.min(left, Math.round(controlPlanes * share))
    left -= usedBy
    return [
      driver,
      { count: Math.max(1, Math.ceil(usedBy / controlPlanesPerShard)), used_by_count: usedBy },
    ] as const
  })
  return Object.fromEntries(counts.toReversed())
}

/** The first in the wire's order takes what the others left. */
const lastDriver = (shares: Stores['shares']) =>
  datastoreDrivers.find((driver) => shares[driver] !== undefined)
