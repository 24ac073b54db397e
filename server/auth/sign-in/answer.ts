import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { AppError } from '../../errors.ts'
import { refusal } from '../http/answer.ts'
import { readText } from '../http/body.ts'
import { handler } from '../http/handler.ts'
import { providerNames } from '../providers/settings.ts'
import { finishProvider } from './finish-provider.ts'
import { signInOptions } from './options.ts'
import { startProvider } from './start-provider.ts'

/** What next-auth may be asked. The rest is closed: `_log`, for one, lets anybody write lines into the log. */
const actions: Record<string, ReadonlySet<string>> = {
  GET: new Set(['csrf', 'session', 'providers', 'signin', 'signout', 'error']),
  POST: new Set(['signin', 'signout', 'callback']),
}

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** Hands `/api/auth/<action>` to next-auth, with the refusals that it does not know as problem documents. */
export const answerSignIn = handler(async (request, context: Context) => {
  const [action = '', name] = (await context.params).nextauth
  const refusals: AppError[] = []
  const options = signInOptions(request, (error) => refusals.push(error))
  const provider = providerNames().find(({ id }) => id === name)?.id
  const way = `${request.method} ${action}`
  if (provider !== undefined && way === 'GET callback')
    return finishProvider(provider, await bounded(request), options)
  if (provider !== undefined && way === 'POST signin')
    return startProvider(provider, request, await readForm(request), options)
  if (actions[request.method]?.has(action) !== true) return refusal(new AppError('not_found'))
  if (action === 'error') return toSignIn(new URL(request.url))
  const answer: Response = await NextAuth(await bounded(request), context, options)
  const [refused] = refusals
  if (refused === undefined) return answer
  // A sign-in leads on to a page that says why. Anything else that failed leaves the cookie as it is.
  if (action !== 'callback') return refusal(refused)
  return answer.status === 302 ? answer : asProblem(answer, refused)
})

/** The same request, its body read to a limit: next-auth would read any amount. */
async function bounded(request: Request): Promise<NextRequest> {
  const { method, headers } = request
  if (method !== 'POST') return new NextRequest(request.url, { method, headers })
  return new NextRequest(request.url, { method, headers, body: await readText(request) })
}

/** next-auth itself would put whatever text the address holds into a header. */
function toSignIn({ searchParams }: URL): Response {
  const location = `/login?${new URLSearchParams({ error: searchParams.get('error') ?? '' })}`
  return new Response(null, { status: 302, headers: { location } })
}

async function readForm(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await readText(request)))
}

/** The refusal, with the cookies that next-auth sets. */
function asProblem(answer: Response, error: AppError): Response {
  const response = refusal(error)
  for (const cookie of answer.headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}
