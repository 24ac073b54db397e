import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { revokeSession } from '@/server/auth/account/revoke-session.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readSessionId, type IdContext } from '@/server/auth/http/id.ts'

export const DELETE = handler(async (request, context: IdContext) => {
  const { actor, user } = await requireSession(operations['DELETE /api/account/sessions/[id]'], request)
  const { id } = await context.params
  await revokeSession(database(), actor, { id: readSessionId(id), userId: user.id }, new Date())
  return noContent()
})
