import { markEntry, markKey } from '@/lib/contracts/catalogue-entries.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { saveMark, takeBackMark } from '@/server/catalogue/edit-mark.ts'
import { editorOf } from '@/app/api/admin/catalogue/editor.ts'

export const POST = handler(async (request) => {
  const caller = await requireApi(operations['POST /api/admin/catalogue/marks'], request)
  await saveMark(database(), editorOf(caller), await readBody(request, markEntry))
  return noContent()
})

export const DELETE = handler(async (request) => {
  const caller = await requireApi(operations['DELETE /api/admin/catalogue/marks'], request)
  await takeBackMark(database(), editorOf(caller), await readBody(request, markKey))
  return noContent()
})
