import { notReady } from '@/lib/contracts/not-ready.ts'
import { answerNotReady } from '@/server/analytics/not-ready.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(notReady, answerNotReady)
