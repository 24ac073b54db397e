import { amendment } from '@/lib/contracts/decisions/terms.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { amendDecision } from '@/server/decisions/amend-decision.ts'

export const POST = handler(async (request, context: IdContext) => {
  const { user, actor } = await requireSession(operations['POST /api/v1/decisions/[id]/amendments'], request)
  const said = await readBody(request, amendment)
  const author = { id: user.id, name: user.name, actor }
  const revision = await amendDecision(database(), author, await readId(context), said, new Date())
  return json({ revision }, 201)
})
