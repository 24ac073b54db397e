import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { removeFactor } from '@/server/auth/factor/remove.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'

export const DELETE = handler(async (request, context: IdContext) => {
  const { actor } = await requireApi(operations['DELETE /api/admin/users/[id]/factor'], request)
  await removeFactor(database(), actor, await readId(context), new Date())
  return noContent()
})
