import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { issuedLink } from '@/server/auth/links/issued.ts'
import { resetPassword } from '@/server/auth/people/reset-password.ts'
import { originFor } from '@/server/auth/settings.ts'

export const POST = handler(async (request, context: IdContext) => {
  const { actor } = await requireApi(operations['POST /api/admin/users/[id]/reset'], request)
  const link = await resetPassword(database(), actor, await readId(context), new Date())
  return json({ link: issuedLink(link, originFor(request.headers)) }, 201)
})
