import { z } from 'zod'
import type { Contract } from './contract.ts'
import { datastoreDrivers } from './datastore-drivers.ts'
import { commonParameters } from './parameters.ts'

const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1)

const covers =
  'An installation is covered when each datastore driver that it has is tested with its Kamaji version and its Kubernetes minor; one that names no datastore counts as on etcd, Kamaji’s default. Installations are those active on the period’s last day (a report in the 7 days up to it), with their last report.'

const coverage = z.coerce
  .number()
  .gt(0, 'must be a share over 0, up to 1')
  .max(1, 'must be a share over 0, up to 1')
  .default(0.95)
  .describe('share of the active installations to cover')

export const testMatrix = {
  path: 'test-matrix',
  title: 'The fewest combinations to test',
  definition: `The fewest combinations of Kamaji version, minor of the management cluster and datastore that cover this share of the active installations, the most used first. ${covers} Installations are those that run the combination; the cumulative share is of those that it and the rows before it cover. The highest tenant is the newest Kubernetes that this Kamaji creates, by the release catalogue; empty where that does not have the release. Development builds, and versions that cannot be read, are in no combination: where the rest is not enough, the matrix has all that can be tested.`,
  denominator: 'active installations',
  parameters: commonParameters.extend({ coverage }),
  row: z.object({
    kamaji: z.string(),
    kubernetes: z.string(),
    datastore: z.enum(datastoreDrivers),
    installations: count,
    cumulative_share: share,
    tenant_kubernetes: z.string().nullable(),
  }),
} satisfies Contract

export const testMatrixCurve = {
  path: 'test-matrix/curve',
  title: 'Coverage by number of combinations',
  definition: `The most installations that so many combinations of Kamaji version, Kubernetes minor and datastore can cover. ${covers}`,
  denominator: 'active installations',
  parameters: commonParameters,
  row: z.object({ combinations: count, installations: count, share }),
} satisfies Contract

/** Why an installation is in no combination of the matrix. */
export const leftOutReasons = ['coverage', 'kamaji', 'kubernetes'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export const testMatrixLeftOut = {
  path: 'test-matrix/left-out',
  title: 'What the test matrix leaves out',
  definition: `Active installations that the matrix of this coverage does not cover, by what they run, and why: the coverage is reached without them; their Kamaji is no release that could be installed (a development build, or a name that cannot be read); their Kubernetes version cannot be read. ${covers}`,
  denominator: 'active installations',
  parameters: commonParameters.extend({ coverage }),
  row: z.object({
    kamaji: z.string(),
    kubernetes: z.string(),
    datastores: z.string(),
    installations: count,
    share,
    reason: z.enum(leftOutReasons),
  }),
} satisfies Contract
