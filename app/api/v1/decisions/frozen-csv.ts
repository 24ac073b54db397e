import { operations } from '@/server/auth/access/operations.ts'
import { requireApi } from '@/server/auth/access/require-api.ts'
import { audit } from '@/server/auth/audit.ts'
import { database } from '@/server/auth/database.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { readId, type IdContext } from '@/server/auth/http/id.ts'
import { readCsv, type CsvPart } from '@/server/decisions/read-csv.ts'

/** Answers with a CSV of a record as it was frozen. */
export function frozenCsv(part: CsvPart) {
  return handler(async (request, context: IdContext) => {
    const { actor } = await requireApi(operations[`GET /api/v1/decisions/[id]/${part}.csv`], request)
    const id = await readId(context)
    const csv = await readCsv(database(), id, part)
    await audit(database(), actor, 'figures.exported', `decisions/${id}/${part}.csv`)
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="decision_${id}_${part}.csv"`,
      },
    })
  })
}
