import { z } from 'zod'
import { catalogueSource } from './catalogue-releases.ts'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

export const catalogueSupport = {
  path: 'catalogue/support',
  title: 'Support of Kubernetes minors',
  definition:
    'From when to when a minor of Kubernetes is supported: upstream, and by distributions that have dates of their own. The oldest minor comes first, of each minor upstream; sources as of the releases. The parameters change nothing here.',
  denominator: 'minors in the catalogue, of each distribution',
  parameters: commonParameters,
  row: z.object({
    distribution: z.string().describe('upstream, or one with dates of its own'),
    minor: z.string(),
    released: day,
    end_of_life: day,
    end_of_extended_support: day.nullable().describe('end of paid support after the end of life; null: none'),
    source: catalogueSource,
  }),
} satisfies Contract
