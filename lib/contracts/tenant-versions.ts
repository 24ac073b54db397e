import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

const count = z.number().int().nonnegative()

export const tenantVersions = {
  path: 'versions/tenant',
  title: 'Kubernetes versions of tenant control planes (estimate)',
  definition:
    'An estimate: no installation reports the versions of its control planes. Unscaled is what the events add up to since the first one: creates and upgrades to the minor, less upgrades from it and deletes, up to the bucket’s end; below zero where more left than were seen to come. The estimate cuts that at zero and scales the sum to the control planes that the active installations report on the bucket’s last day; it is empty where there is nothing to scale. Upgrades are upper bounds, since one can be reported several times; those within a minor are left out. Events carry no installation, so one_day changes the reported total only.',
  denominator: 'tenant control planes of active installations',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    version: z.string().describe('minor of the tenant control plane'),
    created: count,
    upgraded_in: count,
    upgraded_out: count,
    deleted: count,
    stock_unscaled: z.number().int(),
    stock_estimate: z.number().nonnegative().nullable(),
  }),
} satisfies Contract
