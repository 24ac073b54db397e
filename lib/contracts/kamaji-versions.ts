import { z } from 'zod'
import type { Contract } from './contract.ts'
import { channels, commonParameters, day } from './parameters.ts'

export const kamajiVersions = {
  path: 'versions/kamaji',
  title: 'Kamaji versions',
  definition:
    'Installations active on the bucket’s last day (a report in the 7 days up to it) by the Kamaji version of their last report, oldest release first by the date in the release catalogue; unranked versions come last.',
  denominator: 'active installations',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    version: z.string(),
    channel: z.enum(channels),
    installations: z.number().int().nonnegative(),
    control_planes: z.number().int().nonnegative(),
    share: z.number().min(0).max(1),
  }),
} satisfies Contract
