import { tenantVersions } from '@/lib/contracts/tenant-versions.ts'
import { answerTenantVersions } from '@/server/analytics/tenant-versions.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(tenantVersions, answerTenantVersions)
