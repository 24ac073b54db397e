import type { FieldReader, JsonObject } from './field-reader.ts'
import type { DatastoreDriver } from '../../lib/contracts/datastore-drivers.ts'
import type { DatastoreCounts, Datastores, StateCounts, StatsReport } from './report.ts'

/** A `stats` report. A value of it counts only while the reader has found no fault. */
export function readStats(read: FieldReader, body: JsonObject): StatsReport {
  return {
    kind: 'stats',
    uuid: read.identifier(body, 'uuid'),
    kamajiVersion: read.text(body, 'kamaji_version'),
    kubernetesVersion: read.text(body, 'kubernetes_version'),
    ...readStates(read, body),
    datastores: readDatastores(read, body),
  }
}

/** Nested as the client sends them, or flat as the public document shows them; where both are, the nested ones count. */
function readStates(read: FieldReader, body: JsonObject): StateCounts {
  const nested = read.optionalObject(body, 'tenant_control_plane')
  const states = nested ?? body
  const count = (state: string) => read.count(states, state, nested ? `tenant_control_plane.${state}` : state)
  return {
    running: count('running'),
    sleeping: count('sleeping'),
    notReady: count('not_ready'),
    upgrading: count('upgrading'),
  }
}

/** Drivers that are not known here are passed over. */
function readDatastores(read: FieldReader, body: JsonObject): Datastores {
  const datastores = read.optionalObject(body, 'datastores') ?? {}
  const driver = (name: DatastoreDriver) => readDatastore(read, datastores, name)
  return { etcd: driver('etcd'), postgres: driver('postgres'), mysql: driver('mysql'), nats: driver('nats') }
}

function readDatastore(
  read: FieldReader,
  datastores: JsonObject,
  name: DatastoreDriver,
): DatastoreCounts | null {
  const path = `datastores.${name}`
  const counts = read.optionalObject(datastores, name, path)
  if (counts === null) return null
  return {
    count: read.count(counts, 'count', `${path}.count`),
    usedBy: read.count(counts, 'used_by_count', `${path}.used_by_count`),
  }
}
