import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters } from './parameters.ts'

const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1).nullable()

export const notReady = {
  path: 'health/not-ready',
  title: 'Not-ready control planes by Kamaji version',
  definition:
    'Control planes that are not ready, out of all of the installations active on the period’s last day (a report in the 7 days up to it), by the Kamaji version of their last report. Low and high are Wilson’s 95 % interval of the rate, for a count of zero the rule of three. It takes control planes for independent of each other: those of one installation often fail together, and then it is wider than shown. Empty where a version has no control plane.',
  denominator: 'tenant control planes of active installations',
  parameters: commonParameters,
  row: z.object({
    version: z.string(),
    installations: count,
    control_planes: count,
    not_ready: count,
    rate: share,
    low: share,
    high: share,
  }),
} satisfies Contract
