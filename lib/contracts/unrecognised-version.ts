import type { Day } from '../time/day.ts'

/** A Kamaji version that nothing can be read from, and that is mapped to no release. */
export interface UnrecognisedVersion {
  version: string
  /** active on the newest day of the figures, one-day installations among them */
  installations: number
  /** create, update and delete reports of all time */
  events: number
  /** last day on which it stands in the figures; null: on none yet */
  last_day: Day | null
  /** the release that it most likely is */
  suggestion: string | null
  /** false for what stands for many versions */
  can_be_mapped: boolean
}
