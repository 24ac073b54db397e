import { installations } from '@/lib/contracts/installations.ts'
import { answerInstallations, pageOfInstallations } from '@/server/analytics/installations.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(installations, answerInstallations, pageOfInstallations)
