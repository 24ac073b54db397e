import { linkUse } from '@/lib/contracts/access/password.ts'
import { actorOf } from '@/server/auth/actor.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { applyLink } from '@/server/auth/links/use.ts'
import { assertSameOrigin } from '@/server/auth/access/same-origin.ts'

export const POST = handler(async (request, context: { params: Promise<{ code: string }> }) => {
  assertSameOrigin(request)
  const { password } = await readBody(request, linkUse)
  const { code } = await context.params
  await applyLink(database(), actorOf(null, request.headers), code, password, new Date())
  return noContent()
})
