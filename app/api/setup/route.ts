import { setup } from '@/lib/contracts/access/setup.ts'
import { actorOf } from '@/server/auth/actor.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { assertSameOrigin } from '@/server/auth/access/same-origin.ts'
import { completeSetup } from '@/server/auth/setup/complete.ts'

export const POST = handler(async (request) => {
  assertSameOrigin(request)
  const given = await readBody(request, setup)
  await completeSetup(database(), actorOf(null, request.headers), given, new Date())
  return noContent()
})
