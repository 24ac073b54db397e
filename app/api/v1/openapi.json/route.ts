import { guarded } from '@/app/api/v1/guarded.ts'
import { openApi } from '@/lib/contracts/openapi/document.ts'
import { operations } from '@/server/auth/access/operations.ts'

export const GET = guarded(
  () => operations['GET /api/v1/openapi.json'],
  async () => Response.json(openApi()),
)
