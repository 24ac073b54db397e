import { datastoreCombinations } from '@/lib/contracts/datastore-combinations.ts'
import { answerDatastoreCombinations } from '@/server/analytics/datastore-combinations.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(datastoreCombinations, answerDatastoreCombinations)
