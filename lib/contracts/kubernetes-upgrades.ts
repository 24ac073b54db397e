import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters } from './parameters.ts'

export const kubernetesPathKinds = ['patch', 'minor', 'skip', 'downgrade', 'unrecognised'] as const

export const kubernetesUpgrades = {
  path: 'upgrades/kubernetes',
  title: 'Upgrade paths of management clusters',
  definition:
    'Installations whose management cluster has another Kubernetes version on a day of the period than in their last report before, at most 180 days ago, by minor; an installation counts once for each time that it goes the way. A change of the vendor’s suffix alone is none. The median is of the days from the first report with the old minor, for a patch with the old patch, to the first with the new version, counted over the 180 days before at most. Filters are matched by the report that has the new version. One-day installations have no path.',
  denominator: 'changes of version by installations',
  parameters: commonParameters,
  row: z.object({
    from: z.string().describe('minor'),
    to: z.string().describe('minor'),
    kind: z.enum(kubernetesPathKinds),
    installations: z.number().int().nonnegative(),
    median_dwell_days: z.number().nonnegative(),
  }),
} satisfies Contract
