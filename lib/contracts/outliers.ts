import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters } from './parameters.ts'

/** Who has a larger part than this of all control planes dominates figures of them. */
export const dominatingShare = 0.05

const count = z.number().int().nonnegative()

export const outliers = {
  path: 'data-quality/outliers',
  title: 'Installations that dominate',
  definition:
    'Active installations that have more than 5 % of all control planes that match on the period’s last day, each with its last report up to then. What they do moves every figure of control planes. They are named as long as their reports are kept.',
  denominator: 'control planes of active installations',
  parameters: commonParameters,
  row: z.object({
    installation: z.guid(),
    last_seen: z.iso.datetime(),
    kamaji: z.string(),
    kubernetes: z.string(),
    distribution: z.string(),
    control_planes: count,
    share: z.number().min(0).max(1),
  }),
} satisfies Contract
