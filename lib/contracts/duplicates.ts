import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

/** A client sends one every five minutes, and one at each start. */
const reportsADay = 288
/** More than these on a day are no single client's. */
export const manyReports = (reportsADay * 3) / 2
/** So many changes back to a version that was left are no retried upgrade. */
export const manyReturns = 3
/** A version that was left so many days before, or fewer, is returned to. */
export const returnDays = 30

const count = z.number().int().nonnegative()

export const duplicates = {
  path: 'data-quality/duplicates',
  title: 'Installations that may be several',
  definition:
    'Installations that in the period had a day with more than 432 live reports, where one client sends 288; or that changed at least 3 times, from one day to the next, back to a Kamaji or Kubernetes version that they had in the 30 days before: as two clusters do that share a uuid, because one is restored from a backup of the other. A controller that restarts every ten minutes reports as often, and a test cluster may really go back and forth. Clones that run the same versions are seen by their number of reports only, imported ones not even by that.',
  denominator: 'installations with such signs',
  parameters: commonParameters,
  row: z.object({
    installation: z.guid(),
    busy_days: count.describe('days with too many reports'),
    kamaji_returns: count.describe('changes back to a Kamaji version that was left'),
    kubernetes_returns: count.describe('the same of the Kubernetes version'),
    last_sign: day,
  }),
} satisfies Contract
