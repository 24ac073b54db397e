import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

export const hopKinds = ['patch', 'minor', 'skip', 'downgrade', 'edit', 'unrecognised'] as const
export type HopKind = (typeof hopKinds)[number]

export const tenantUpgrades = {
  path: 'upgrades/tenant',
  title: 'Upgrade paths of tenant control planes',
  definition:
    'Update reports received in the period, by old and new tenant version. One upgrade can be reported several times: counts are upper bounds. An update whose versions are equal is an edit, not an upgrade.',
  denominator: 'update reports',
  parameters: commonParameters.extend({
    by: z.enum(['minor', 'patch']).default('minor').describe('precision of the versions'),
    series: z.enum(['0', '1']).default('0').describe('1 adds a row a bucket'),
  }),
  row: z.object({
    bucket: day.optional().describe('with series=1 only'),
    from: z.string(),
    to: z.string(),
    kind: z.enum(hopKinds),
    events: z.number().int().nonnegative(),
  }),
  omitted: ({ series }) => (series === '1' ? [] : ['bucket']),
} satisfies Contract
