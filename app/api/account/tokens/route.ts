import { newToken } from '@/lib/contracts/access/token.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { createToken } from '@/server/auth/tokens/create.ts'
import { listOwnTokens } from '@/server/auth/tokens/list.ts'

export const GET = handler(async (request) => {
  const { user } = await requireSession(operations['GET /api/account/tokens'], request)
  return json({ rows: await listOwnTokens(database(), user.id, new Date()) })
})

export const POST = handler(async (request) => {
  const { actor, user, sessionId } = await requireSession(operations['POST /api/account/tokens'], request)
  const asked = await readBody(request, newToken)
  const owner = { id: user.id, role: user.role, sessionId }
  return json(await createToken(database(), actor, owner, asked, new Date()), 201)
})
