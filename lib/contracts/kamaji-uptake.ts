import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1)

export const kamajiUptake = {
  path: 'versions/kamaji/uptake',
  title: 'Uptake of Kamaji releases by days since their release',
  definition:
    'The newest stable and edge releases up to the period’s end that were ever reported: their share of all active installations (a report in the 7 days up to the day), day by day from the day of release that the catalogue has, for as many days as the period has. The filters channel and kamaji choose which releases are shown, and leave what they are a share of as it is; the interval changes nothing here.',
  denominator: 'active installations, or their control planes',
  parameters: commonParameters.extend({
    releases: z.coerce
      .number()
      .int('must be a whole number')
      .min(1, 'must be 1 to 12')
      .max(12, 'must be 1 to 12')
      .default(6)
      .describe('how many of the newest releases, 1 to 12'),
  }),
  row: z.object({
    version: z.string(),
    released: day,
    days_since: count.describe('days since the release'),
    day,
    installations: count,
    control_planes: count,
    share,
    control_planes_share: share,
  }),
} satisfies Contract
