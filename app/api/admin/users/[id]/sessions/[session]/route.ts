import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { revokeSession } from '@/server/auth/account/revoke-session.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, readSessionId } from '@/server/auth/http/id.ts'

interface Context {
  params: Promise<{ id: string; session: string }>
}

export const DELETE = handler(async (request, context: Context) => {
  const { actor } = await requireApi(operations['DELETE /api/admin/users/[id]/sessions/[session]'], request)
  const userId = await readId(context)
  const { session } = await context.params
  await revokeSession(database(), actor, { id: readSessionId(session), userId }, new Date())
  return noContent()
})
