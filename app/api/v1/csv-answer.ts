import { columnsOf, type Contract, type ParametersOf, type RowOf } from '@/lib/contracts/contract.ts'
import { csvHeader, csvLine } from '@/server/export/csv.ts'

/**
 * Streams rows as CSV. The first of them are read before the answer begins, so that an error at the start is still
 * told as one; a later error breaks the stream off.
 */
export async function csvAnswer<C extends Contract>(
  contract: C,
  parameters: ParametersOf<C>,
  pages: AsyncIterable<RowOf<C>[]> | Iterable<RowOf<C>[]>,
): Promise<Response> {
  const columns = columnsOf(contract, parameters)
  const lines = textOf(pages, columns)
  const first = await lines.next()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(csvHeader(columns) + (first.value ?? ''))),
    pull: async (stream) => {
      const { done, value } = await lines.next()
      if (done === true) stream.close()
      else stream.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await lines.return(undefined)),
  })
  const name = `${contract.path.replaceAll('/', '-')}_${parameters.from}_${parameters.to}.csv`
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}

async function* textOf<Row extends Record<string, unknown>>(
  pages: AsyncIterable<Row[]> | Iterable<Row[]>,
  columns: readonly string[],
): AsyncGenerator<string, undefined> {
  for await (const rows of pages) yield rows.map((row) => csvLine(columns, row)).join('')
}
