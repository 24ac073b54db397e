import { mappingEntry, mappingKey } from '@/lib/contracts/catalogue-entries.ts'
import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { database } from '@/server/auth/database.ts'
import { noContent } from '@/server/auth/http/answer.ts'
import { readBody } from '@/server/auth/http/body.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { mapVersion, unmapVersion } from '@/server/catalogue/edit-mapping.ts'
import { editorOf } from '@/app/api/admin/catalogue/editor.ts'

export const POST = handler(async (request) => {
  const caller = await requireApi(operations['POST /api/admin/catalogue/mappings'], request)
  await mapVersion(database(), editorOf(caller), await readBody(request, mappingEntry), new Date())
  return noContent()
})

export const DELETE = handler(async (request) => {
  const caller = await requireApi(operations['DELETE /api/admin/catalogue/mappings'], request)
  const { version } = await readBody(request, mappingKey)
  await unmapVersion(database(), editorOf(caller), version)
  return noContent()
})
