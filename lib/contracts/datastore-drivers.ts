export const datastoreDrivers = ['etcd', 'postgres', 'mysql', 'nats'] as const
export type DatastoreDriver = (typeof datastoreDrivers)[number]

/** Stands for a driver where a report names no datastores. */
export const unreported = 'unreported'

/** Stands for a driver where a report names datastores, but none with a shard. */
export const noDatastore = 'none'
