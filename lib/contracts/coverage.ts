import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters } from './parameters.ts'

export const coverageStates = ['live', 'active', 'silent', 'gone', 'one_day', 'unrecognised'] as const

export const coverage = {
  path: 'coverage',
  title: 'Coverage',
  definition:
    'Installations by the age of their last report: live within the hour, active within 7 days, silent for 7 to 60 days, gone for more than 60. Live ones are active too. One-day installations reported on one UTC day only; unrecognised ones report a Kamaji or Kubernetes version that cannot be read. Telemetry is opt-out: all figures are of those who report.',
  denominator: 'installations that ever reported and are retained',
  parameters: commonParameters,
  row: z.object({
    state: z.enum(coverageStates),
    installations: z.number().int().nonnegative(),
    control_planes: z.number().int().nonnegative(),
  }),
} satisfies Contract
