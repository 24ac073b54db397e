import NextAuth, { type NextAuthOptions } from 'next-auth'
import type { NextRequest } from 'next/server'
import type { ProviderRefusal } from '../../../lib/contracts/access/provider-refusal.ts'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { log } from '../../log.ts'
import { describeProvider } from '../providers/describe.ts'
import { ProviderFault } from '../providers/fault.ts'
import { Talk } from '../providers/talk.ts'
import { publicOrigin } from '../settings.ts'
import { concludeFlow, type Conclusion } from './conclude.ts'
import { endOfFlow } from './cookies.ts'
import { isBegunHere } from './flow-state.ts'
import { intendedSession } from './link-intent.ts'

/**
 * Takes the browser back from a provider, and sends it on to a page: the one that was asked for, or one that says why not.
 * A flow is over after its first answer, whatever came of it.
 */
export async function finishProvider(
  provider: Provider,
  request: NextRequest,
  options: NextAuthOptions,
): Promise<Response> {
  const state = request.nextUrl.searchParams.get('state')
  const session = await intendedSession(provider, state)
  const { answer, conclusion } = (await isBegunHere(provider, state))
    ? await finish(provider, request, options, session)
    : { answer: null, conclusion: { refused: 'interrupted' as const } }
  const sent =
    'signedIn' in conclusion && answer !== null ? answer : sendTo(pageFor(conclusion, provider, session))
  for (const line of endOfFlow()) sent.headers.append('set-cookie', line)
  return sent
}

interface Finished {
  /** of next-auth, where it was asked: it holds the cookie of the session */
  answer: Response | null
  conclusion: Conclusion
}

async function finish(
  provider: Provider,
  request: NextRequest,
  options: NextAuthOptions,
  session: string | null,
): Promise<Finished> {
  const talk = new Talk()
  const said = request.nextUrl.searchParams.get('error')
  if (said === 'access_denied') return { answer: null, conclusion: { refused: 'cancelled' } }
  if (said !== null) talk.fault = new ProviderFault('provider_failed', `It answered ${said.slice(0, 100)}.`)
  const finished = said === null ? await ask(provider, request, options, session, talk) : null
  if (talk.fault !== null) log(`Sign-in by ${provider}: ${talk.fault.message}`)
  return finished ?? { answer: null, conclusion: { refused: talk.fault?.reason ?? 'provider_failed' } }
}

/** @returns null when the provider did not say who it is */
async function ask(
  provider: Provider,
  request: NextRequest,
  options: NextAuthOptions,
  session: string | null,
  talk: Talk,
): Promise<Finished | null> {
  const described = await describeProvider(provider, talk).catch(() => null)
  if (described === null) return null
  let conclusion: Conclusion | undefined
  const answer: Response = await NextAuth(
    request,
    { params: { nextauth: ['callback', provider] } },
    {
      ...options,
      providers: [described],
      callbacks: {
        ...options.callbacks,
        signIn: async ({ user }) => {
          if (talk.identity === null) return false
          conclusion = await concludeFlow(talk.identity, session, request.headers)
          if (!('signedIn' in conclusion)) return false
          Object.assign(user, { id: conclusion.signedIn.userId, sid: conclusion.signedIn.sid })
          return true
        },
      },
    },
  )
  return conclusion === undefined ? null : { answer, conclusion }
}

function pageFor(conclusion: Conclusion, by: Provider, session: string | null): string {
  const page = session === null ? '/login' : '/account'
  if (!('refused' in conclusion)) return `${page}?${new URLSearchParams({ linked: by })}`
  const error: ProviderRefusal = conclusion.refused
  return `${page}?${new URLSearchParams({ error, by })}`
}

const sendTo = (path: string) =>
  new Response(null, { status: 302, headers: { location: publicOrigin() + path } })
