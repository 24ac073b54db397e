import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { renewRecoveryCodes } from '@/server/auth/factor/renew-recovery.ts'
import { json } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'

export const POST = handler(async (request) => {
  const caller = await requireSession(operations['POST /api/account/factor/recovery'], request)
  return json({ recovery_codes: await renewRecoveryCodes(database(), caller) })
})
