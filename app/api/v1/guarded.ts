import { InvalidParameter } from '@/lib/contracts/contract.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { requireApi, type ApiCaller } from '@/server/auth/require-api.ts'
import { AppError } from '@/server/errors.ts'

/** A handler of data: signed-in callers only; a parameter that is wrong is named. */
export function guarded(act: (request: Request, caller: ApiCaller) => Promise<Response>) {
  return handler(async (request) => {
    const caller = await requireApi('maintainer', request)
    return act(request, caller).catch((error: unknown) => {
      if (!(error instanceof InvalidParameter)) throw error
      throw new AppError('invalid_parameter', error.message, error.parameter)
    })
  })
}
