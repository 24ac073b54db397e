import { outliers } from '@/lib/contracts/outliers.ts'
import { answerOutliers } from '@/server/analytics/outliers.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(outliers, answerOutliers)
