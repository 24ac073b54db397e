import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()

export const datastoreCombinations = {
  path: 'capabilities/combinations',
  title: 'Datastores that are used together',
  definition:
    'Installations active on the bucket’s last day (a report in the 7 days up to it) by the set of datastore drivers of which they have shards in their last report, such as etcd+postgres, and their control planes, on whichever of the drivers. Each installation is in one set: none where it names datastores but none with shards, unreported where it names none at all, as older ones do.',
  denominator: 'active installations',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    datastores: z.string().describe('drivers in alphabetical order, joined by +; none; or unreported'),
    installations: count,
    control_planes: count,
    share: z.number().min(0).max(1),
  }),
} satisfies Contract
