import { ApiError } from '../api-error.ts'
import { callNextAuth } from './next-auth.ts'

/**
 * Ends the session of this browser, here and on the server.
 * @throws ApiError when the session may still be there
 */
export async function signOut(): Promise<void> {
  const response = await callNextAuth('signout', {})
  if (!response.ok) throw new ApiError(response.status, 'You are still signed in', 'Try again.')
}
