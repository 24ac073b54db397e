import { z } from 'zod'
import { isDay, type Day } from '../time/day.ts'
import { intervals } from '../time/bucket.ts'

export const channels = ['stable', 'edge', 'prerelease', 'development', 'unrecognised'] as const
export type Channel = (typeof channels)[number]

/** Days beyond these are slips of the keyboard, and at the far ends no dates of PostgreSQL. */
const isPlausible = (text: string) => isDay(text) && text >= '1970-01-01' && text < '3000-01-01'
export const day = z
  .string()
  .refine(isPlausible, 'must be a day of the calendar, as YYYY-MM-DD')
  .meta({ format: 'date' })

export const versionPattern = /^[\x20-\x7e]{1,64}$/
export const distributionPattern = /^[a-z0-9-]{1,32}$/

const versionText = z.string().regex(versionPattern, 'must be 1 to 64 printable ASCII characters')
const minor = z
  .string()
  .regex(/^(\d{1,4}\.\d{1,4}|unrecognised)$/, 'must be a Kubernetes minor such as 1.33, or unrecognised')
const distribution = z
  .string()
  .regex(distributionPattern, 'must be a distribution such as gke, eks or unmarked')

/** Restrict a figure to part of the fleet. Each may be repeated: any of its values matches; all parameters must. */
const filters = z.object({
  kamaji: z
    .array(versionText)
    .default([])
    .describe('Kamaji version, as sent or as the release that it is mapped to'),
  channel: z.array(z.enum(channels)).default([]).describe('Kamaji release channel'),
  kubernetes: z.array(minor).default([]).describe('minor of the management cluster'),
  distribution: z
    .array(distribution)
    .default([])
    .describe('Kubernetes distribution of the management cluster'),
})
export type Filters = z.infer<typeof filters>

export const defaultPeriodDays = 30

/**
 * Parameters of every endpoint. A period without a start begins 30 days before its end; one without an end ends today.
 * An endpoint's definition says where one of them changes nothing (events, for one, belong to no installation).
 */
export const commonParameters = z.object({
  from: day.optional().describe('first UTC day'),
  to: day.optional().describe('last UTC day'),
  interval: z.enum(intervals).default('day').describe('width of a bucket; weeks begin on Monday'),
  one_day: z
    .enum(['exclude', 'include'])
    .default('exclude')
    .describe('one-day installations, mostly test clusters'),
  ...filters.shape,
})

export type Period = { from: Day; to: Day }
