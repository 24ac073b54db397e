import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { revokeOtherSessions } from '@/server/auth/account/revoke-session.ts'
import { database } from '@/server/auth/database.ts'
import { json, noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { listSessions } from '@/server/auth/session/list.ts'

export const GET = handler(async (request) => {
  const { user, sessionId } = await requireSession(operations['GET /api/account/sessions'], request)
  return json({ rows: await listSessions(database(), user.id, sessionId, new Date()) })
})

export const DELETE = handler(async (request) => {
  const caller = await requireSession(operations['DELETE /api/account/sessions'], request)
  await revokeOtherSessions(database(), caller, new Date())
  return noContent()
})
