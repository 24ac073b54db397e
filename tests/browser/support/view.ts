import type { Page } from '@playwright/test'
import { addDays, dayOf } from '../../../lib/time/day.ts'

/** A period of days that are over: no figure of it moves while a test reads it several times. */
export function closed(days: number): string {
  const today = dayOf(new Date())
  return `from=${addDays(today, -days)}&to=${addDays(today, -1)}`
}

/** The parameters that the address of the page holds now. */
export function searchOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams
}
