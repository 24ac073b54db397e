import { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { answerKamajiVersions } from '@/server/analytics/kamaji-versions.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(kamajiVersions, answerKamajiVersions)
