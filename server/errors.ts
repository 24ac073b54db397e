interface ErrorKind {
  status: number
  title: string
  /** of what goes away by itself: seconds after which another try makes sense */
  retryAfter?: number
  /** what `WWW-Authenticate` says (RFC 6750) */
  challenge?: string
}

/** Every error that can leave the process: declared once, with its stable code and HTTP status. */
export const errorCodes = {
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  invalid_text: { status: 400, title: 'The body holds text that cannot be stored' },
  too_deep: { status: 400, title: 'The JSON is nested too deeply' },
  missing_field: { status: 400, title: 'A required field is missing or empty' },
  invalid_field: { status: 400, title: 'A field has an invalid value' },
  invalid_parameter: { status: 400, title: 'A parameter has an invalid value' },
  unauthenticated: { status: 401, title: 'Sign in first', challenge: 'Bearer' },
  invalid_token: {
    status: 401,
    title: 'This token is not good',
    challenge: 'Bearer error="invalid_token"',
  },
  totp_required: { status: 401, title: 'A code of your second factor is needed' },
  totp_refused: { status: 401, title: 'This code is wrong, or was used already' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  proof_required: { status: 403, title: 'Confirm first that it is you' },
  factor_required: { status: 403, title: 'Admins need a second factor here' },
  insufficient_scope: {
    status: 403,
    title: 'This token is not good for that',
    challenge: 'Bearer error="insufficient_scope"',
  },
  not_found: { status: 404, title: 'There is nothing here' },
  method_not_allowed: { status: 405, title: 'This method is not allowed here' },
  conflict: { status: 409, title: 'The current state does not allow this' },
  factor_unreadable: { status: 409, title: 'The second factor cannot be read' },
  length_required: { status: 411, title: 'Send the body in one piece, with its Content-Length' },
  too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Send application/json' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  provider_failed: {
    status: 502,
    title: 'The sign-in service cannot be reached, or did not answer as it should',
  },
  overloaded: { status: 503, title: 'The queue is full; try again', retryAfter: 1 },
  unavailable: { status: 503, title: 'The database cannot be reached; try again', retryAfter: 5 },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorCodes

/** The body of an error answer, as `application/problem+json` (RFC 9457). */
export interface Problem {
  type: 'about:blank'
  title: string
  status: number
  code: ErrorCode
  detail?: string
  /** the field or parameter at fault */
  field?: string
}

export function problem(code: ErrorCode, extra: { detail?: string; field?: string } = {}): Problem {
  const { status, title } = errorCodes[code]
  return { type: 'about:blank', title, status, code, ...extra }
}

/** `Retry-After` of an error that goes away by itself. @param seconds where they are known better than from its kind */
export function retryAfterHeader(code: ErrorCode, seconds?: number): Record<string, string> {
  const { retryAfter }: ErrorKind = errorCodes[code]
  const wait = seconds ?? retryAfter
  return wait === undefined ? {} : { 'Retry-After': String(wait) }
}

/** An error that may be shown: its code is public, and so is its detail. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, detail?: string, field?: string) {
    super(detail ?? errorCodes[code].title)
    this.code = code
    this.field = field
  }

  get status(): number {
    return errorCodes[this.code].status
  }

  /** of the answer, beside those of every error */
  get headers(): Record<string, string> {
    const { challenge }: ErrorKind = errorCodes[this.code]
    return {
      ...retryAfterHeader(this.code),
      ...(challenge === undefined ? {} : { 'WWW-Authenticate': challenge }),
    }
  }

  problem(): Problem {
    return problem(this.code, {
      ...(this.message === errorCodes[this.code].title ? {} : { detail: this.message }),
      ...(this.field === undefined ? {} : { field: this.field }),
    })
  }
}
