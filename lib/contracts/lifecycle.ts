import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()

export const lifecycle = {
  path: 'lifecycle',
  title: 'Creations, deletions and edits of tenant control planes',
  definition:
    'Create, update and delete reports received in the bucket. A failed removal is a delete of a control plane that was NotReady or Provisioning: a signal, no proof. Upgrades are updates whose versions differ: an upper bound, since one upgrade can be reported several times.',
  denominator: 'create, update and delete reports',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    created: count,
    deleted: count,
    failed_removals: count,
    edits: count,
    upgrades: count,
  }),
} satisfies Contract
