import { duplicates } from '@/lib/contracts/duplicates.ts'
import { answerDuplicates } from '@/server/analytics/duplicates.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(duplicates, answerDuplicates)
