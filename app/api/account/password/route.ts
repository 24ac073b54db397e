import { passwordChange } from '@/lib/contracts/access/password.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { changePassword } from '@/server/auth/account/change-password.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'

export const POST = handler(async (request) => {
  const caller = await requireSession(operations['POST /api/account/password'], request)
  const given = await readBody(request, passwordChange)
  await changePassword(database(), caller, given, new Date())
  return noContent()
})
