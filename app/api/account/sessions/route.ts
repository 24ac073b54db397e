import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { listOwnSessions } from '@/server/auth/session/list.ts'

export const GET = handler(async (request) => {
  const caller = await requireSession(operations['GET /api/account/sessions'], request)
  return json({ rows: await listOwnSessions(database(), caller, new Date()) })
})
