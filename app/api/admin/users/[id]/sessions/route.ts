import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json, noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { endUserSessions, listUserSessions } from '@/server/auth/people/user-sessions.ts'

export const GET = handler(async (request, context: IdContext) => {
  await requireApi(operations['GET /api/admin/users/[id]/sessions'], request)
  return json({ rows: await listUserSessions(database(), await readId(context), new Date()) })
})

export const DELETE = handler(async (request, context: IdContext) => {
  const { actor } = await requireApi(operations['DELETE /api/admin/users/[id]/sessions'], request)
  await endUserSessions(database(), actor, await readId(context), new Date())
  return noContent()
})
