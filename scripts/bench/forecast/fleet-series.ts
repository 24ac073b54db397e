import type { DailyShare } from '../../../lib/statistics/share-line.ts'

/** How a rule stood in one fleet, day by day. */
export interface FleetSeries {
  /** what kind of fleet and rule it is */
  shape: string
  days: readonly DailyShare[]
}

export const fleetDays = 480
