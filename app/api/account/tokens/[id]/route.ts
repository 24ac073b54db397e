import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { revokeToken } from '@/server/auth/tokens/revoke.ts'

export const DELETE = handler(async (request, context: IdContext) => {
  const { actor, user } = await requireSession(operations['DELETE /api/account/tokens/[id]'], request)
  const own = { id: await readId(context), userId: user.id }
  await revokeToken(database(), actor, own, new Date())
  return noContent()
})
