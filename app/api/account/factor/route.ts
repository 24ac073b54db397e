import { enrolmentConfirmation } from '@/lib/contracts/access/factor.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { beginEnrolment, confirmEnrolment } from '@/server/auth/factor/enrol.ts'
import { turnOffFactor } from '@/server/auth/factor/remove.ts'
import { json, noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'

export const POST = handler(async (request) => {
  const { user } = await requireSession(operations['POST /api/account/factor'], request)
  return json(beginEnrolment(user, new Date()))
})

export const PUT = handler(async (request) => {
  const caller = await requireSession(operations['PUT /api/account/factor'], request)
  const given = await readBody(request, enrolmentConfirmation)
  return json({ recovery_codes: await confirmEnrolment(database(), caller, given, new Date()) })
})

export const DELETE = handler(async (request) => {
  const caller = await requireSession(operations['DELETE /api/account/factor'], request)
  await turnOffFactor(database(), caller, new Date())
  return noContent()
})
