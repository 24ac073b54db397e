import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { unlockUser } from '@/server/auth/people/unlock-user.ts'

export const POST = handler(async (request, context: IdContext) => {
  const { actor } = await requireApi(operations['POST /api/admin/users/[id]/unlock'], request)
  await unlockUser(database(), actor, await readId(context))
  return noContent()
})
