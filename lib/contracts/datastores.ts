import { z } from 'zod'
import type { Contract } from './contract.ts'
import { datastoreDrivers, unreported } from './datastore-drivers.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()

export const datastores = {
  path: 'capabilities/datastores',
  title: 'Datastores',
  definition:
    'Installations active on the bucket’s last day (a report in the 7 days up to it) that have at least one datastore of the driver in their last report, its shards, and the control planes that use them. An installation can have several drivers, so shares may add up to more than all. Unreported are installations whose report names no datastores, as older ones do.',
  denominator: 'active installations',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    driver: z.enum([...datastoreDrivers, unreported]),
    installations: count,
    shards: count,
    used_by: count,
    share: z.number().min(0).max(1),
  }),
} satisfies Contract
