import { z } from 'zod'
import type { Contract } from './contract.ts'
import { deletionStatusNames, unrecognisedStatus, unreportedStatus } from './deletion-statuses.ts'
import { commonParameters, day } from './parameters.ts'

export const deletes = {
  path: 'lifecycle/deletes',
  title: 'Deleted control planes by status',
  definition:
    'Delete reports received in the period, by the status that the control plane had, and by the Kamaji version that deleted it or by bucket. NotReady and Provisioning count as failed removals: a signal, no proof. Unrecognised is any status that this list does not know.',
  denominator: 'delete reports',
  parameters: commonParameters.extend({
    by: z.enum(['version', 'bucket']).default('version').describe('what to count by beside the status'),
  }),
  row: z.object({
    bucket: day.optional().describe('with by=bucket only'),
    version: z.string().optional().describe('of Kamaji; with by=version only'),
    status: z.enum([...deletionStatusNames, unrecognisedStatus, unreportedStatus]),
    deleted: z.number().int().nonnegative(),
  }),
  omitted: ({ by }) => (by === 'version' ? ['bucket'] : ['version']),
} satisfies Contract
