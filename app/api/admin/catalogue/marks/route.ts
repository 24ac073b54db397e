import { markEntry, markKey } from '@/lib/contracts/catalogue-entries.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { requireApi } from '@/server/auth/require-api.ts'
import { saveMark, takeBackMark } from '@/server/catalogue/edit-mark.ts'
import { editorOf } from '@/app/api/admin/catalogue/editor.ts'

export const POST = handler(async (request) => {
  const caller = await requireApi('admin', request)
  await saveMark(database(), editorOf(caller), await readBody(request, markEntry))
  return noContent()
})

export const DELETE = handler(async (request) => {
  const caller = await requireApi('admin', request)
  await takeBackMark(database(), editorOf(caller), await readBody(request, markKey))
  return noContent()
})
