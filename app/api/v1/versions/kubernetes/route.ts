import { kubernetesVersions } from '@/lib/contracts/kubernetes-versions.ts'
import { answerKubernetesVersions } from '@/server/analytics/kubernetes-versions.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(kubernetesVersions, answerKubernetesVersions)
