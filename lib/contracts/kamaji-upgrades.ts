import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters } from './parameters.ts'

export const kamajiPathKinds = ['upgrade', 'downgrade', 'unranked'] as const
export type KamajiPathKind = (typeof kamajiPathKinds)[number]

export const kamajiUpgrades = {
  path: 'upgrades/kamaji',
  title: 'Upgrade paths of Kamaji',
  definition:
    'Installations whose Kamaji version on a day of the period is not the one of their last report before, at most 180 days ago; an installation counts once for each time that it goes the way. Upgrade or downgrade is by release date, unranked where a version has none. The median is of the days from the first report with the old version to the first with the new one, counted over the 180 days before at most. Filters are matched by the report that has the new version. One-day installations have no path.',
  denominator: 'changes of version by installations',
  parameters: commonParameters,
  row: z.object({
    from: z.string(),
    to: z.string(),
    kind: z.enum(kamajiPathKinds),
    installations: z.number().int().nonnegative(),
    median_dwell_days: z.number().nonnegative(),
  }),
} satisfies Contract
