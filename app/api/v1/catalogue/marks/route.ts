import { catalogueMarks } from '@/lib/contracts/catalogue-marks.ts'
import { answerCatalogueMarks } from '@/server/analytics/catalogue-marks.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(catalogueMarks, answerCatalogueMarks)
