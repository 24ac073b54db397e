import { proof } from '@/lib/contracts/access/factor.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { proveItIsMe } from '@/server/auth/account/prove.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'

export const POST = handler(async (request) => {
  const caller = await requireSession(operations['POST /api/account/proof'], request)
  await proveItIsMe(database(), caller, await readBody(request, proof), new Date())
  return noContent()
})
