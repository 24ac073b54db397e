import { newView } from '@/lib/contracts/saved-view.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { requireApi } from '@/server/auth/require-api.ts'
import { listViews } from '@/server/views/list-views.ts'
import { saveView } from '@/server/views/save-view.ts'

export const GET = handler(async (request) => {
  const { user } = await requireApi('maintainer', request)
  return json({ rows: await listViews(database(), user) })
})

export const POST = handler(async (request) => {
  const { user } = await requireApi('maintainer', request)
  const view = await readBody(request, newView)
  return json({ id: await saveView(database(), user, view, new Date()) }, 201)
})
