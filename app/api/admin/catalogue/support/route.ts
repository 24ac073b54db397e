import { supportEntry, supportKey } from '@/lib/contracts/catalogue-entries.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { requireApi } from '@/server/auth/require-api.ts'
import { saveSupport, takeBackSupport } from '@/server/catalogue/edit-support.ts'
import { editorOf } from '@/app/api/admin/catalogue/editor.ts'

export const POST = handler(async (request) => {
  const caller = await requireApi('admin', request)
  await saveSupport(database(), editorOf(caller), await readBody(request, supportEntry))
  return noContent()
})

export const DELETE = handler(async (request) => {
  const caller = await requireApi('admin', request)
  await takeBackSupport(database(), editorOf(caller), await readBody(request, supportKey))
  return noContent()
})
