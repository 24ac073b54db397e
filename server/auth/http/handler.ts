import { randomUUID } from 'node:crypto'
import { refusal } from './answer.ts'
import { asAppError } from './unexpected.ts'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/**
 * Turns what a handler throws into an answer. The text of an error that we did not foresee goes to the log alone, under the
 * id that the answer carries; nothing of an answer is cached.
 */
export function handler<Context>(act: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    const requestId = randomUUID()
    const response = await act(request, context).catch((error: unknown) =>
      refusal(asAppError(error, requestId)),
    )
    response.headers.set('cache-control', 'no-store')
    response.headers.set('x-request-id', requestId)
    return response
  }
}
