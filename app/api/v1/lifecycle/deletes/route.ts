import { deletes } from '@/lib/contracts/deletes.ts'
import { answerDeletes } from '@/server/analytics/deletes.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(deletes, answerDeletes)
