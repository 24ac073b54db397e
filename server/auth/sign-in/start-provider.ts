import NextAuth, { type NextAuthOptions } from 'next-auth'
import { NextRequest } from 'next/server'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { AppError } from '../../errors.ts'
import { log } from '../../log.ts'
import { describeProvider } from '../providers/describe.ts'
import { Talk } from '../providers/talk.ts'

/**
 * Answers with the address of the provider to send the browser to; state, PKCE and nonce are then in its cookies.
 * @param fields of the form: next-auth's token against other sites, and where to go afterwards
 * @throws AppError `provider_failed`
 */
export async function startProvider(
  provider: Provider,
  request: Request,
  fields: Record<string, string>,
  options: NextAuthOptions,
): Promise<Response> {
  const talk = new Talk()
  const described = await describeProvider(provider, talk).catch(() => null)
  if (described === null) throw notDescribed(provider, talk)
  // Without the caller's search: next-auth would hand all of it on to the provider.
  const asked = new NextRequest(new URL('/api/auth/signin', request.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...fields, json: 'true' }),
  })
  return NextAuth(
    asked,
    { params: { nextauth: ['signin', provider] } },
    { ...options, providers: [described] },
  )
}

function notDescribed(provider: Provider, { fault }: Talk): AppError {
  log(`Sign-in by ${provider} could not start: ${fault?.message ?? 'it is off'}`)
  return new AppError('provider_failed')
}
