import { catalogueSupport } from '@/lib/contracts/catalogue-support.ts'
import { answerCatalogueSupport } from '@/server/analytics/catalogue-support.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(catalogueSupport, answerCatalogueSupport)
