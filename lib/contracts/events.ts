import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters } from './parameters.ts'
import { pageParameters } from './page.ts'

export const events = {
  path: 'events',
  title: 'Events',
  definition:
    'Create, update and delete reports received in the period, the latest first. They carry no installation. Versions are as sent.',
  denominator: 'create, update and delete reports',
  parameters: commonParameters.extend(pageParameters.shape),
  row: z.object({
    id: z.guid(),
    received_at: z.iso.datetime(),
    kind: z.enum(['create', 'update', 'delete']),
    kamaji: z.string(),
    kubernetes: z.string(),
    tcp_version: z.string().nullable(),
    old_tcp_version: z.string().nullable(),
    new_tcp_version: z.string().nullable(),
    status: z.string().nullable(),
    cluster_api: z.boolean().nullable(),
    network_profile: z.string().nullable(),
  }),
} satisfies Contract
