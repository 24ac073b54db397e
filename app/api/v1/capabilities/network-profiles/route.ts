import { networkProfiles } from '@/lib/contracts/network-profiles.ts'
import { answerNetworkProfiles } from '@/server/analytics/network-profiles.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(networkProfiles, answerNetworkProfiles)
