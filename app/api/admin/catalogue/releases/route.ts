import { releaseEntry, releaseKey } from '@/lib/contracts/catalogue-entries.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { saveRelease, takeBackRelease } from '@/server/catalogue/edit-release.ts'
import { editorOf } from '@/app/api/admin/catalogue/editor.ts'

export const POST = handler(async (request) => {
  const caller = await requireApi(operations['POST /api/admin/catalogue/releases'], request)
  await saveRelease(database(), editorOf(caller), await readBody(request, releaseEntry))
  return noContent()
})

export const DELETE = handler(async (request) => {
  const caller = await requireApi(operations['DELETE /api/admin/catalogue/releases'], request)
  const { version } = await readBody(request, releaseKey)
  await takeBackRelease(database(), editorOf(caller), version)
  return noContent()
})
