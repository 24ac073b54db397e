import { z } from 'zod'
import type { Contract } from './contract.ts'
import { networkProfileNames, unrecognisedProfile, unreportedProfile } from './network-profile-names.ts'
import { commonParameters, day } from './parameters.ts'

export const networkProfiles = {
  path: 'capabilities/network-profiles',
  title: 'Network profiles of new control planes',
  definition:
    'Create reports received in the bucket, by the network profile of the new control plane. Unreported are those that name none, as older clients do not; unrecognised is any other text. Creates carry no installation, so one_day changes nothing.',
  denominator: 'create reports',
  parameters: commonParameters,
  row: z.object({
    bucket: day,
    network_profile: z.enum([...networkProfileNames, unrecognisedProfile, unreportedProfile]),
    created: z.number().int().nonnegative(),
    share: z.number().min(0).max(1),
  }),
} satisfies Contract
