import { z } from 'zod'
import type { Contract } from './contract.ts'
import { commonParameters, day } from './parameters.ts'

export const kubernetesVersions = {
  path: 'versions/kubernetes',
  title: 'Kubernetes versions of management clusters',
  definition:
    'Installations active on the bucket’s last day (a report in the 7 days up to it) by the Kubernetes version of their management cluster in their last report. Unmarked distributions cannot be told apart: upstream, AKS, Talos, kubeadm and kind.',
  denominator: 'active installations',
  parameters: commonParameters.extend({
    by: z.enum(['minor', 'patch', 'distribution']).default('minor').describe('what to group by'),
  }),
  row: z.object({
    bucket: day,
    version: z.string(),
    installations: z.number().int().nonnegative(),
    control_planes: z.number().int().nonnegative(),
    share: z.number().min(0).max(1),
  }),
} satisfies Contract
