import type { Day } from '../../lib/time/day.ts'
import type { MergedDay } from './merge-days.ts'

const maxInstallations = 200_000

/**
 * Installations whose row of the current day is known to be in the database. A batch of only such ones cannot open a
 * day, so it touches one table and needs no transaction around its one statement. Forgetting only costs time.
 */
export class OpenedDays {
  #day: Day = ''
  #installations = new Set<string>()

  hasAll(days: readonly MergedDay[]): boolean {
    return days.every(({ day, installation }) => day === this.#day && this.#installations.has(installation))
  }

  add(days: readonly MergedDay[]): void {
    for (const { day, installation } of days) {
      if (day > this.#day || this.#installations.size >= maxInstallations) {
        this.#day = day
        this.#installations = new Set()
      }
      if (day === this.#day) this.#installations.add(installation)
    }
  }
}
