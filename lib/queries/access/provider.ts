import { z } from 'zod'
import type { Provider } from '../../contracts/access/provider.ts'
import { errorOf } from '../api-error.ts'
import { callNextAuth } from './next-auth.ts'
import { reach, send } from './send.ts'

const started = z.object({ url: z.string() })

/**
 * Begins a sign-in by a provider.
 * @param next the path on this site to come back to
 * @returns the address of the provider to go to
 * @throws ApiError
 */
export async function beginSignIn(provider: Provider, next: string): Promise<string> {
  const response = await callNextAuth(`signin/${provider}`, { callbackUrl: next })
  if (!response.ok) throw await errorOf(response)
  return started.parse(await response.json()).url
}

/** Begins the linking of an account at a provider. @returns the address of the provider to go to @throws ApiError */
export async function beginLink(provider: Provider): Promise<string> {
  await reach('/api/auth/csrf') // leaves the cookie that next-auth wants at the start of a flow
  return started.parse(await send('POST', `/api/account/identities/${provider}`)).url
}

/** @throws ApiError */
export async function unlink(provider: Provider): Promise<void> {
  await send('DELETE', `/api/account/identities/${provider}`)
}
