import { driverLooks } from '../colour/driver-look.ts'
import { datastoreDrivers, noDatastore, unreported } from '../contracts/datastore-drivers.ts'

const labels = new Map<string, string>([
  ...datastoreDrivers.map((driver): [string, string] => [driver, driverLooks[driver].label]),
  [unreported, driverLooks.unreported.label],
  [noDatastore, 'None with shards'],
])

/** A set of drivers as people write it: `etcd + PostgreSQL`. */
export const formatDatastoreSet = (set: string): string =>
  set
    .split('+')
    .map((driver) => labels.get(driver) ?? driver)
    .join(' + ')
