import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { revokeOwnSession } from '@/server/auth/account/revoke-session.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readSessionId, type IdContext } from '@/server/auth/http/id.ts'

export const DELETE = handler(async (request, context: IdContext) => {
  const { actor, user } = await requireSession(operations['DELETE /api/account/sessions/[id]'], request)
  await revokeOwnSession(database(), actor, user.id, await readSessionId(context), new Date())
  return noContent()
})
