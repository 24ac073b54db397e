import { catalogueMappings } from '@/lib/contracts/catalogue-mappings.ts'
import { answerCatalogueMappings } from '@/server/analytics/catalogue-mappings.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(catalogueMappings, answerCatalogueMappings)
