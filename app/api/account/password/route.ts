import { passwordChange } from '@/lib/contracts/access/password.ts'
import { changePassword } from '@/server/auth/account/change-password.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { requireApi } from '@/server/auth/require-api.ts'

export const POST = handler(async (request) => {
  const caller = await requireApi('maintainer', request)
  const given = await readBody(request, passwordChange)
  await changePassword(database(), caller, given, new Date())
  return noContent()
})
