import { kubernetesUpgrades } from '@/lib/contracts/kubernetes-upgrades.ts'
import { answerKubernetesUpgrades } from '@/server/analytics/kubernetes-upgrades.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(kubernetesUpgrades, answerKubernetesUpgrades)
