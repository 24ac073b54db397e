import { catalogueReleases } from '@/lib/contracts/catalogue-releases.ts'
import { answerCatalogueReleases } from '@/server/analytics/catalogue-releases.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(catalogueReleases, answerCatalogueReleases)
