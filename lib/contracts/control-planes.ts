import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()

export const controlPlanes = {
  path: 'control-planes',
  title: 'Control planes by state',
  definition:
    'Tenant control planes over the installations active on the bucket’s last day (a report in the 7 days up to it), each with its last report. Running also holds control planes that are provisioning, migrating, write-limited or rotating their CA.',
  denominator: 'tenant control planes of active installations',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    running: count,
    sleeping: count,
    not_ready: count,
    upgrading: count,
    installations: count,
  }),
} satisfies Contract
