import { revokeOwnSession } from '@/server/auth/account/revoke-session.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { requireApi } from '@/server/auth/require-api.ts'

export const DELETE = handler(async (request, context: { params: Promise<{ id: string }> }) => {
  const { actor, user } = await requireApi('maintainer', request)
  await revokeOwnSession(database(), actor, user.id, (await context.params).id, new Date())
  return noContent()
})
