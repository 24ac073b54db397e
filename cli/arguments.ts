import { InvalidArgumentError } from 'commander'
import type { z } from 'zod'
import { addDays, isDay, startOfDay, type Day } from '../lib/time/day.ts'

/** Readers of command line arguments; each throws InvalidArgumentError with what is right. */

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`)
    return number
  }

export function dayArgument(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('A UTC day as 2026-01-31.')
  return text
}

/** An instant, or a day, which is meant with its end. */
export function instantArgument(text: string): Date {
  if (isDay(text)) return startOfDay(addDays(text, 1))
  const instant = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(instant.getTime()))
    throw new InvalidArgumentError('An instant as 2026-01-31T10:05:00Z, or a UTC day as 2026-01-31.')
  return instant
}

/** An address that others are relative to: it ends with a slash. */
export function urlArgument(text: string): URL {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('An http or https address.')
  return new URL(text.endsWith('/') ? text : `${text}/`)
}

/** What the console's own forms take. */
export const checkedBy =
  <T>(schema: z.ZodType<T>) =>
  (text: unknown): T => {
    const parsed = schema.safeParse(text)
    if (!parsed.success)
      throw new InvalidArgumentError(`It ${parsed.error.issues[0]?.message ?? 'is not valid'}.`)
    return parsed.data
  }
