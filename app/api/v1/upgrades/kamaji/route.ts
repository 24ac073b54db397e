import { kamajiUpgrades } from '@/lib/contracts/kamaji-upgrades.ts'
import { answerKamajiUpgrades } from '@/server/analytics/kamaji-upgrades.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(kamajiUpgrades, answerKamajiUpgrades)
