import { events } from '@/lib/contracts/events.ts'
import { answerEvents, pageOfEvents } from '@/server/analytics/events.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(events, answerEvents, pageOfEvents)
