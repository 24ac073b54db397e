import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters } from './parameters.ts'

export const coverageStates = ['live', 'active', 'silent', 'gone', 'one_day', 'unrecognised'] as const

export const coverage = {
  path: 'coverage',
  title: 'Coverage',
  definition:
    'Installations by the age of their last report up to the period’s last day: live within the hour before the time of data, and today only, active within 7 days, silent for 7 to 60 days, gone for more than 60. Live ones are active too. The row one_day counts all that reported on one UTC day only; the other rows leave them out unless one_day=include. Unrecognised ones, active or not, last reported a Kamaji or Kubernetes version that cannot be read. Telemetry is opt-out: all figures are of those who report.',
  denominator: 'installations that ever reported and are retained',
  parameters: commonParameters,
  row: z.object({
    state: z.enum(coverageStates),
    installations: z.number().int().nonnegative(),
    control_planes: z.number().int().nonnegative(),
  }),
} satisfies Contract
