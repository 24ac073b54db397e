import { z } from 'zod'

/** What the API says when it refuses: `application/problem+json` (RFC 9457). */
const problem = z.object({
  title: z.string(),
  code: z.string().optional(),
  detail: z.string().optional(),
  field: z.string().optional(),
})

/** A call to the API that brought no answer; its title and detail may be shown. */
export class ApiError extends Error {
  override name = 'ApiError'
  /** 0 when the server could not be reached */
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  /** finds the call in the server's log */
  readonly requestId: string | undefined
  /** the field of the request at fault */
  readonly field: string | undefined
  /** tells refusals of one status apart */
  readonly code: string | undefined

  constructor(
    status: number,
    title: string,
    detail?: string,
    requestId?: string,
    said: { field?: string | undefined; code?: string | undefined } = {},
  ) {
    super(detail === undefined ? title : `${title}: ${detail}`)
    this.status = status
    this.title = title
    this.detail = detail
    this.requestId = requestId
    this.field = said.field
    this.code = said.code
  }
}

/** Reads a refusal; a body that is no problem document (a proxy's page, for one) is passed over. */
export async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const said = problem.safeParse(body)
  const requestId = response.headers.get('x-request-id') ?? undefined
  return said.success
    ? new ApiError(response.status, said.data.title, said.data.detail, requestId, said.data)
    : new ApiError(response.status, `The server answered ${response.status}`, undefined, requestId)
}
