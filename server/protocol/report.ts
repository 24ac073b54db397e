import type { DatastoreDriver } from '../../lib/contracts/datastore-drivers.ts'

/** Counts of tenant control planes by state, at the time of the report. */
export interface StateCounts {
  running: number
  sleeping: number
  notReady: number
  upgrading: number
}

/** Shards of a datastore driver, and the tenant control planes that use them. */
export interface DatastoreCounts {
  count: number
  usedBy: number
}

/** A driver that the report does not name is null; the flat form names none. */
export type Datastores = Record<DatastoreDriver, DatastoreCounts | null>

interface Origin {
  /** as sent; untrusted text of 1–64 printable ASCII characters */
  kamajiVersion: string
  /** the management cluster's version, as sent */
  kubernetesVersion: string
}

export interface StatsReport extends Origin, StateCounts {
  kind: 'stats'
  /** as sent: it must be pseudonymised before it is stored */
  uuid: string
  datastores: Datastores
}

export interface CreateReport extends Origin {
  kind: 'create'
  tcpVersion: string
  clusterApi: boolean | null
  networkProfile: string | null
}

export interface UpdateReport extends Origin {
  kind: 'update'
  oldTcpVersion: string
  newTcpVersion: string
}

export interface DeleteReport extends Origin {
  kind: 'delete'
  tcpVersion: string
  status: string
}

export type EventReport = CreateReport | UpdateReport | DeleteReport
export type Report = StatsReport | EventReport
export type ReportKind = Report['kind']
export const reportKinds = ['stats', 'create', 'update', 'delete'] as const satisfies readonly ReportKind[]
