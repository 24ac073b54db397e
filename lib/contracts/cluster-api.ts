import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()

export const clusterApi = {
  path: 'capabilities/cluster-api',
  title: 'Control planes created through Cluster API',
  definition:
    'Create reports received in the bucket, and those among them that say that Cluster API made the control plane. Older clients do not say and count as not, so the share is a lower bound; it is empty where nothing was created. Creates carry no installation, so one_day changes nothing.',
  denominator: 'create reports',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    created: count,
    cluster_api: count,
    share: z.number().min(0).max(1).nullable(),
  }),
} satisfies Contract
