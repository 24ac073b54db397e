import { z } from 'zod'
import type { Contract } from './contract.ts'
import { channels, commonParameters, day } from './parameters.ts'

/** Where an entry comes from; a later one in this list stands in front of an earlier one. */
export const catalogueSources = ['product', 'update', 'admin'] as const
export const catalogueSource = z
  .enum(catalogueSources)
  .describe('product: shipped with it; update: from catalogue update; admin: added or corrected by hand')

export const catalogueReleases = {
  path: 'catalogue/releases',
  title: 'Releases of Kamaji',
  definition:
    'The releases by which versions are ordered, the oldest first: shipped with the product, from catalogue update, or added and corrected by an admin, whose entry stands in front. The parameters change nothing here.',
  denominator: 'releases in the catalogue',
  parameters: commonParameters,
  row: z.object({
    version: z.string(),
    channel: z.enum(channels),
    released: day.describe('UTC day of publication'),
    max_tenant_kubernetes: z
      .string()
      .nullable()
      .describe('highest tenant Kubernetes version that it supports; null: not known'),
    source: catalogueSource,
  }),
} satisfies Contract
