import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

export const dataQuality = {
  path: 'data-quality',
  title: 'Reports that were not taken as they came',
  definition:
    'Requests to a report path by UTC day of their receipt: those that were refused, by the error that they were answered with and the field at fault; those whose client left before the end of its body (aborted); and those that were taken, but name a version beyond the day’s limit of new ones, which counts as unrecognised (version_limit). Counts are written every minute, and no more is kept of a refused report: the filters change nothing.',
  denominator: 'requests to report paths that were not taken as they came',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    kind: z.enum(['stats', 'create', 'update', 'delete']),
    reason: z.string(),
    field: z.string().nullable(),
    reports: z.number().int().nonnegative(),
  }),
} satisfies Contract
