import { answerTo } from '@/app/api/v1/data-route.ts'
import { guarded } from '@/app/api/v1/guarded.ts'
import { auditLog } from '@/lib/contracts/access/audit-log.ts'
import { answerAuditLog, pageOfAuditLog } from '@/server/analytics/audit-log.ts'
import { operations } from '@/server/auth/access/operations.ts'

export const GET = guarded(
  () => operations['GET /api/admin/audit'],
  answerTo('audit.exported', auditLog, answerAuditLog, pageOfAuditLog),
)
