import type { FilterName as ApiFilter } from '../contracts/filter-options.ts'
import type { Channel, Filters, Period } from '../contracts/parameters.ts'
import type { Interval } from '../time/bucket.ts'
import type { Day } from '../time/day.ts'

export const presets = ['today', '7d', '30d', '91d', '12mo', 'all'] as const
export type Preset = (typeof presets)[number]

/** The filters of the fleet, in the order in which they are shown. */
export const filterNames = ['channel', 'kamaji', 'kubernetes', 'distribution'] as const satisfies ApiFilter[]
export type FilterName = (typeof filterNames)[number]

/** What a page shows: its period and filters. The URL holds all of it. */
export interface View extends Filters {
  period: Preset | Period
  /** `auto` follows the length of the period */
  interval: Interval | 'auto'
  oneDay: 'exclude' | 'include'
  /** beside the period, the one before it is shown */
  compare: boolean
  channel: Channel[]
}

export const defaultView: View = {
  period: '91d',
  interval: 'auto',
  oneDay: 'exclude',
  compare: false,
  channel: [],
  kamaji: [],
  kubernetes: [],
  distribution: [],
}

/** Between which days there can be data. */
export interface Bounds {
  today: Day
  /** first UTC day with data; null while there is none */
  firstDay: Day | null
}
