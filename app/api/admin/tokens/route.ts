import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { listTokens } from '@/server/auth/tokens/list.ts'

export const GET = handler(async (request) => {
  await requireApi(operations['GET /api/admin/tokens'], request)
  return json({ rows: await listTokens(database(), new Date()) })
})
