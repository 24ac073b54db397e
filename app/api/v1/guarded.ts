import { InvalidParameter } from '@/lib/contracts/contract.ts'
import type { Access } from '@/server/auth/access/access.ts'
import { requireApi, type ApiCaller } from '@/server/auth/access/require-api.ts'
import { handler } from '@/server/auth/http/handler.ts'
import { AppError } from '@/server/errors.ts'

/** A handler of data: for those with access only; a parameter that is wrong is named. */
export function guarded(
  accessOf: (request: Request) => Access,
  act: (request: Request, caller: ApiCaller) => Promise<Response>,
) {
  return handler(async (request) => {
    const caller = await requireApi(accessOf(request), request)
    return act(request, caller).catch((error: unknown) => {
      if (!(error instanceof InvalidParameter)) throw error
      throw new AppError('invalid_parameter', error.message, error.parameter)
    })
  })
}
