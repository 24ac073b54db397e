import { z } from 'zod'
import type { Contract } from './contract.ts'
import { channels, commonParameters } from './parameters.ts'
import { pageParameters } from './page.ts'

const count = z.number().int().nonnegative()

export const installations = {
  path: 'installations',
  title: 'Installations',
  definition:
    'Installations that reported in the period, each with its last report in it, the latest day first. The name is a pseudonym; versions are as sent. Reports are those of the period that this server received and committed; imported ones do not count.',
  denominator: 'installations that reported in the period',
  parameters: commonParameters.extend({
    ...pageParameters.shape,
    one_day: z.enum(['exclude', 'include']).default('include').describe('a list names them all by default'),
  }),
  row: z.object({
    installation: z.guid(),
    first_seen: z.iso.datetime(),
    last_seen: z.iso.datetime(),
    reports: count,
    kamaji: z.string(),
    channel: z.enum(channels),
    kubernetes: z.string(),
    distribution: z.string(),
    running: count,
    sleeping: count,
    not_ready: count,
    upgrading: count,
  }),
} satisfies Contract
