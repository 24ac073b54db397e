import { formatWait } from '../../format/wait.ts'
import { ApiError, errorOf } from '../api-error.ts'
import { callNextAuth } from './next-auth.ts'

export interface SignInFields {
  email: string
  password: string
  /** a code of the second factor; empty while none was asked for */
  totp: string
}

/**
 * Signs in; the browser then holds the cookie of a new session.
 * @returns `code needed` when the password is right and the person has a second factor
 * @throws ApiError saying why not
 */
export async function signIn(fields: SignInFields): Promise<'signed in' | 'code needed'> {
  const response = await callNextAuth('callback/credentials', { ...fields })
  if (response.status === 200) return 'signed in'
  const { status, code, detail, title, requestId } = await errorOf(response)
  if (code === 'totp_required') return 'code needed'
  const isCode = code === 'totp_refused'
  const reason = isCode ? `${title}.` : code === 'factor_unreadable' ? detail : reasonOf(response)
  throw new ApiError(status, 'You are not signed in', reason, requestId, {
    field: isCode ? 'totp' : undefined,
  })
}

/** Wrong credentials are the one refusal that next-auth knows itself, and has no document for. */
function reasonOf(response: Response): string {
  if (response.status === 401) return 'The email address or the password is wrong.'
  if (response.status === 429)
    return `Too many attempts. Try again in ${formatWait(Number(response.headers.get('retry-after') ?? 60))}.`
  if (response.status === 503) return 'The server is busy. Try again in a moment.'
  return 'Signing in failed. Try again; if it fails again, the log of the server says why.'
}
