import { z } from 'zod'
import type { Contract } from './contract.ts'
import { channels, commonParameters } from './parameters.ts'

export const filterNames = ['kamaji', 'channel', 'kubernetes', 'distribution'] as const
export type FilterName = (typeof filterNames)[number]

export const filterOptions = {
  path: 'filters',
  title: 'Values to filter by',
  definition:
    'Values that reports of the period hold, each with the installations active on its last day; versions in release order, oldest first. Filters and interval change nothing here.',
  denominator: 'active installations',
  parameters: commonParameters,
  row: z.object({
    filter: z.enum(filterNames),
    value: z.string(),
    channel: z.enum(channels).nullable().describe('of a Kamaji version; else null'),
    installations: z.number().int().nonnegative(),
  }),
} satisfies Contract
