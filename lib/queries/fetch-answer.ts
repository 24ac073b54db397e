import { z } from 'zod'
import type { Answer, Contract, ParametersOf } from '../contracts/contract.ts'
import { ApiError, errorOf } from './api-error.ts'
import { apiPath } from './api-path.ts'

const facts = z.looseObject({
  as_of: z.iso.datetime().nullable(),
  n: z.number(),
  denominator: z.string(),
  definition: z.string(),
  one_day_installations: z.number().optional(),
  next: z.string().nullable().optional(),
})

/**
 * Asks the API, and checks the answer against the contract.
 * @throws ApiError when it refuses, cannot be reached, or answers with something else than it promised
 */
export async function fetchAnswer<C extends Contract>(
  contract: C,
  parameters: ParametersOf<C>,
  signal: AbortSignal,
): Promise<Answer<C>> {
  const response = await reach(apiPath(contract, parameters), signal)
  if (!response.ok) throw await errorOf(response)
  const answer = z.object({ meta: facts, rows: z.array(contract.row) })
  const read = answer.safeParse(await response.json().catch(() => null))
  const requestId = response.headers.get('x-request-id') ?? undefined
  if (!read.success)
    throw new ApiError(
      response.status,
      'The answer is not as promised',
      z.prettifyError(read.error),
      requestId,
    )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- meta repeats the parameters; the rest is checked above
  return read.data as unknown as Answer<C>
}

async function reach(path: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, { signal, headers: { accept: 'application/json' } })
  } catch (error) {
    if (signal.aborted) throw error
    throw new ApiError(0, 'The server cannot be reached', 'Check your connection, then try again.')
  }
}
