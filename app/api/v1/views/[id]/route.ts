import { viewChange } from '@/lib/contracts/saved-view.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { changeView } from '@/server/views/change-view.ts'
import { deleteView } from '@/server/views/delete-view.ts'

export const PATCH = handler(async (request, context: IdContext) => {
  const { user } = await requireSession(operations['PATCH /api/v1/views/[id]'], request)
  const change = await readBody(request, viewChange)
  await changeView(database(), user, await readId(context), change, new Date())
  return noContent()
})

export const DELETE = handler(async (request, context: IdContext) => {
  const { user } = await requireSession(operations['DELETE /api/v1/views/[id]'], request)
  await deleteView(database(), user, await readId(context))
  return noContent()
})
