import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()

export const overview = {
  path: 'overview',
  title: 'The fleet now and before',
  definition:
    'Installations active on the period’s last day (a report in the 7 days up to it), 7 and 30 days before it, each with its last report up to then. The median is of control planes an installation; it is empty on days whose reports were no longer kept when medians came.',
  denominator: 'active installations',
  parameters: commonParameters,
  row: z.object({
    days_before: z.number().int().describe('days before the period’s last day'),
    day,
    installations: count,
    control_planes: count,
    not_ready: count,
    median_control_planes: z.number().nonnegative().nullable(),
  }),
} satisfies Contract
