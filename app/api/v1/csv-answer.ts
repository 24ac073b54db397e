import { columnsOf, type Contract, type ParametersOf, type RowOf } from '@/lib/contracts/contract.ts'
import { csvText } from '@/server/export/csv-text.ts'

/**
 * Streams rows as CSV. The first of them are read before the answer begins, so that an error at the start is still
 * told as one; a later error breaks the stream off.
 */
export async function csvAnswer<C extends Contract>(
  contract: C,
  parameters: ParametersOf<C>,
  pages: AsyncIterable<RowOf<C>[]> | Iterable<RowOf<C>[]>,
): Promise<Response> {
  const texts = csvText(columnsOf(contract, parameters), pages)
  const header = await texts.next()
  const first = await texts.next()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(`${header.value ?? ''}${first.value ?? ''}`)),
    pull: async (stream) => {
      const { done, value } = await texts.next()
      if (done === true) stream.close()
      else stream.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await texts.return(undefined)),
  })
  const name = `${contract.path.replaceAll('/', '-')}_${parameters.from}_${parameters.to}.csv`
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
