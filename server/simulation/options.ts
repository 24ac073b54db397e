import { dayMs, midnightOf } from './clock.ts'

export interface SimulationOptions {
  /** distinct installations, each of which reports at least once in the period */
  installations: number
  /** UTC days; the last one is that of `until` */
  days: number
  /** nothing is reported at or after this instant */
  until: Date
  /** 0 … 2^32 − 1 */
  seed: number
  /** stats reports of an installation on a full day, its last one always among them */
  reportsPerDay: number
}

/** Midnight at which the first day of the period begins. */
export function periodStart({ until, days }: SimulationOptions): number {
  return midnightOf(until.getTime() - 1) - (days - 1) * dayMs
}
