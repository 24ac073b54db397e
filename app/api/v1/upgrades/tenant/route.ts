import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { answerTenantUpgrades } from '@/server/analytics/tenant-upgrades.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(tenantUpgrades, answerTenantUpgrades)
