import { controlPlanes } from '@/lib/contracts/control-planes.ts'
import { answerControlPlanes } from '@/server/analytics/control-planes.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(controlPlanes, answerControlPlanes)
