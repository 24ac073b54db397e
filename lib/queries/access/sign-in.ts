import { formatWait } from '../../format/wait.ts'
import { ApiError } from '../api-error.ts'
import { callNextAuth } from './next-auth.ts'

/**
 * Signs in; the browser then holds the cookie of a new session.
 * @throws ApiError saying why not
 */
export async function signIn(email: string, password: string): Promise<void> {
  const response = await callNextAuth('callback/credentials', { email, password })
  if (response.status === 200) return
  throw new ApiError(response.status, 'You are not signed in', reasonOf(response))
}

/** next-auth has no problem documents: the status says it. */
function reasonOf(response: Response): string {
  if (response.status === 401) return 'The email address or the password is wrong.'
  if (response.status === 429)
    return `Too many attempts. Try again in ${formatWait(Number(response.headers.get('retry-after') ?? 60))}.`
  if (response.status === 503) return 'The server is busy. Try again in a moment.'
  return 'Signing in failed. Try again; if it fails again, the log of the server says why.'
}
