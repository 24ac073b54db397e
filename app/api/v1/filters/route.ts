import { filterOptions } from '@/lib/contracts/filter-options.ts'
import { answerFilterOptions } from '@/server/analytics/filter-options.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(filterOptions, answerFilterOptions)
