import { lifecycle } from '@/lib/contracts/lifecycle.ts'
import { answerLifecycle } from '@/server/analytics/lifecycle.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(lifecycle, answerLifecycle)
