import { z } from 'zod'
import type { Contract } from './contract.ts'
import { channels, commonParameters } from './parameters.ts'

export const catalogueMappings = {
  path: 'catalogue/mappings',
  title: 'Unrecognised versions that count as a release',
  definition:
    'Kamaji versions that nothing can be read from, and the release as which an admin has them counted: in every figure, of all days, until the mapping is taken back. Lists of reports keep the version as it was sent. The parameters change nothing here.',
  denominator: 'mapped versions',
  parameters: commonParameters,
  row: z.object({
    version: z.string().describe('as sent'),
    release: z.string().describe('as which it counts'),
    channel: z.enum(channels).describe('of the release'),
    author: z.string().describe('who mapped it'),
    mapped_at: z.iso.datetime(),
  }),
} satisfies Contract
