import { clusterApi } from '@/lib/contracts/cluster-api.ts'
import { answerClusterApi } from '@/server/analytics/cluster-api.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(clusterApi, answerClusterApi)
