import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { requireApi } from '@/server/auth/require-api.ts'
import { listOwnSessions } from '@/server/auth/session/list.ts'

export const GET = handler(async (request) => {
  const caller = await requireApi('maintainer', request)
  return json({ rows: await listOwnSessions(database(), caller, new Date()) })
})
