import { personChange } from '@/lib/contracts/access/person.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { changeUser } from '@/server/auth/people/change-user.ts'

export const PATCH = handler(async (request, context: IdContext) => {
  const { actor } = await requireApi(operations['PATCH /api/admin/users/[id]'], request)
  const change = await readBody(request, personChange)
  await changeUser(database(), actor, await readId(context), change, new Date())
  return noContent()
})
