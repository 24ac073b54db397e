import { z } from 'zod'
import { cookies } from 'next/headers'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { AppError } from '../../errors.ts'
import { csrfCookieName } from './cookies.ts'
import { keepIntent } from './link-intent.ts'
import { signInOptions } from './options.ts'
import { startProvider } from './start-provider.ts'

const started = z.object({ url: z.url() })

/**
 * Begins a flow that links an identity in the session that asks, and in no other: the intent names session and flow.
 * @returns the address of the provider to send the browser to
 * @throws AppError `provider_failed`; `conflict` for a browser that has no cookie of next-auth yet
 */
export async function startLink(provider: Provider, session: string, request: Request): Promise<Response> {
  // The caller has shown that it is our page, which is all that next-auth's own token would show.
  const [csrfToken] = (await cookies()).get(csrfCookieName())?.value.split('|') ?? []
  if (csrfToken === undefined) throw new AppError('conflict', 'Ask for /api/auth/csrf first.')
  const fields = { csrfToken, callbackUrl: '/account' }
  const answer = await startProvider(
    provider,
    request,
    fields,
    signInOptions(request, () => undefined),
  )
  const { url } = started.parse(await answer.json())
  const state = new URL(url).searchParams.get('state') ?? ''
  const headers = new Headers()
  for (const line of answer.headers.getSetCookie()) headers.append('set-cookie', line)
  headers.append('set-cookie', await keepIntent({ session, provider, state }))
  return Response.json({ url }, { headers })
}
