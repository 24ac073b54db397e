import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readProvider, type ProviderContext } from '@/server/auth/http/provider.ts'
import { unlinkIdentity } from '@/server/auth/identities/unlink.ts'
import { startLink } from '@/server/auth/sign-in/start-link.ts'

export const POST = handler(async (request, context: ProviderContext) => {
  const access = operations['POST /api/account/identities/[provider]']
  const { sessionId } = await requireSession(access, request)
  return startLink(await readProvider(context), sessionId, request)
})

export const DELETE = handler(async (request, context: ProviderContext) => {
  const access = operations['DELETE /api/account/identities/[provider]']
  const caller = await requireSession(access, request)
  await unlinkIdentity(database(), caller, await readProvider(context), new Date())
  return noContent()
})
