import { addDays, type Day } from '../../lib/time/day.ts'
import { activeDays, pathDays } from '../storage/stale-days.ts'

/**
 * False where days of installations that count on this day were deleted after their time: the stock that stands in the
 * aggregates cannot be made again, and stays as it is. Events are kept, so the flows can.
 * @param from first day whose rows are all there; null when none was ever deleted
 */
export const isRetained = (day: Day, from: Day | null): boolean => from === null || day >= firstRetained(from)

/** The same of the changes of version on the day, which look further back. */
export const arePathsRetained = (day: Day, from: Day | null): boolean =>
  from === null || day >= firstPathsRetained(from)

/** The first such days. */
export const firstRetained = (from: Day): Day => addDays(from, activeDays - 1)
export const firstPathsRetained = (from: Day): Day => addDays(from, pathDays)
