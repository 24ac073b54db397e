import { dataRoute } from '@/app/api/v1/data-route.ts'
import { kamajiUptake } from '@/lib/contracts/kamaji-uptake.ts'
import { answerKamajiUptake } from '@/server/analytics/kamaji-uptake.ts'

export const GET = dataRoute(kamajiUptake, answerKamajiUptake)
