import {
  networkProfileNames,
  unrecognisedProfile,
  unreportedProfile,
} from '../../lib/contracts/network-profile-names.ts'
import { Prisma } from './sql.ts'

/** The network profile of a row `event`: anybody can send any text. */
export const networkProfile = Prisma.sql`
  case
    when event.network_profile is null then ${unreportedProfile}
    when event.network_profile = any(${[...networkProfileNames]}::text[]) then event.network_profile
    else ${unrecognisedProfile}
  end`
