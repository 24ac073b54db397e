import { refusal } from './answer.ts'
import { asAppError } from './unexpected.ts'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/** Turns what a handler throws into an answer. The text of an error that we did not foresee goes to the log alone. */
export function handler<Context>(act: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await act(request, context)
    } catch (error) {
      return refusal(asAppError(error))
    }
  }
}
