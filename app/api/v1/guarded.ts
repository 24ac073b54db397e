import { randomUUID } from 'node:crypto'
import { InvalidParameter } from '@/lib/contracts/contract.ts'
import { refusal } from '@/server/auth/http/answer.ts'
import { asAppError } from '@/server/auth/http/unexpected.ts'
import { requireApi } from '@/server/auth/require-api.ts'
import { AppError } from '@/server/errors.ts'

/** A handler of data: signed-in callers only; what it throws becomes a problem document; nothing of it is cached. */
export function guarded(act: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const requestId = randomUUID()
    const response = await answer(act, request, requestId)
    response.headers.set('cache-control', 'no-store')
    response.headers.set('x-request-id', requestId)
    return response
  }
}

async function answer(act: (request: Request) => Promise<Response>, request: Request, requestId: string) {
  try {
    await requireApi('maintainer', request)
    return await act(request)
  } catch (error) {
    return refusal(publicError(error, requestId))
  }
}

function publicError(error: unknown, requestId: string): AppError {
  if (error instanceof InvalidParameter)
    return new AppError('invalid_parameter', error.message, error.parameter)
  if (!(error instanceof AppError)) process.stderr.write(`request ${requestId} failed: `)
  return asAppError(error)
}
