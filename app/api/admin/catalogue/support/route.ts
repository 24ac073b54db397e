import { supportEntry, supportKey } from '@/lib/contracts/catalogue-entries.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { saveSupport, takeBackSupport } from '@/server/catalogue/edit-support.ts'
import { editorOf } from '@/app/api/admin/catalogue/editor.ts'

export const POST = handler(async (request) => {
  const caller = await requireApi(operations['POST /api/admin/catalogue/support'], request)
  await saveSupport(database(), editorOf(caller), await readBody(request, supportEntry))
  return noContent()
})

export const DELETE = handler(async (request) => {
  const caller = await requireApi(operations['DELETE /api/admin/catalogue/support'], request)
  await takeBackSupport(database(), editorOf(caller), await readBody(request, supportKey))
  return noContent()
})
