import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { findDecision } from '@/server/decisions/find-decision.ts'
import { AppError } from '@/server/errors.ts'

export const GET = handler(async (request, context: IdContext) => {
  await requireApi(operations['GET /api/v1/decisions/[id]'], request)
  const decision = await findDecision(database(), await readId(context), new Date())
  if (decision === null) throw new AppError('not_found', 'There is no such record.')
  return json(decision)
})
