import { datastores } from '@/lib/contracts/datastores.ts'
import { answerDatastores } from '@/server/analytics/datastores.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(datastores, answerDatastores)
