import { newView } from '@/lib/contracts/saved-view.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireSession } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { json } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { listViews } from '@/server/views/list-views.ts'
import { saveView } from '@/server/views/save-view.ts'

export const GET = handler(async (request) => {
  const { user } = await requireSession(operations['GET /api/v1/views'], request)
  return json({ rows: await listViews(database(), user) })
})

export const POST = handler(async (request) => {
  const { user } = await requireSession(operations['POST /api/v1/views'], request)
  const view = await readBody(request, newView)
  return json({ id: await saveView(database(), user, view, new Date()) }, 201)
})
