import { datastoreDrivers } from '../../lib/contracts/datastore-drivers.ts'
import type { StatsReport } from '../protocol/report.ts'

/** The counts of a day row in the order in which reports of one instant are compared. */
export const countColumns = [
  'running',
  'sleeping',
  'not_ready',
  'upgrading',
  ...datastoreDrivers.flatMap((driver) => [`${driver}_count`, `${driver}_used_by`]),
]

/** Values of `countColumns`; null where the report did not name the datastore. */
export function countsOf(report: Omit<StatsReport, 'uuid'>): (number | null)[] {
  const counts: (number | null)[] = [report.running, report.sleeping, report.notReady, report.upgrading]
  for (const driver of datastoreDrivers) {
    const datastore = report.datastores[driver]
    counts.push(datastore?.count ?? null, datastore?.usedBy ?? null)
  }
  return counts
}
