import { expectedOf, type Acting } from './expectations.ts'
import { outcomeOf } from './outcome.ts'
import { routesOnDisk, type Route } from './routes-on-disk.ts'

/** Who asks: all that the server can tell callers apart by. */
export interface Caller {
  origin: string
  /** the Cookie header; empty for none */
  cookie: string
}

export interface Ask {
  method: string
  url: string
  body?: object | undefined
  headers?: Record<string, string>
}

/** One request, as our own page would make it, but for what `headers` says otherwise. Redirects are not followed. */
export function ask({ origin, cookie }: Caller, { method, url, body, headers }: Ask): Promise<Response> {
  const own = {
    origin,
    ...(cookie !== '' && { cookie }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  return fetch(origin + url, {
    method,
    redirect: 'manual',
    headers: { ...own, ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  })
}

const everything = routesOnDisk().flatMap((route) => route.methods.map((method) => ({ route, method })))
const nameOf = (route: Route, method: string) => `${method} ${route.name}`

/** What this caller gets from every route. */
export async function answersTo(caller: Caller, headers: Record<string, string> = {}) {
  const answers: Record<string, string> = {}
  for (const { route, method } of everything) {
    const { body } = expectedOf(route, method)
    const response = await ask(caller, { method, url: route.url, body, headers })
    answers[nameOf(route, method)] = await outcomeOf(response, caller.origin)
  }
  return answers
}

/** The statuses that this caller gets when each route that answers GET is asked with another method. */
export async function statusesTo(caller: Caller, method: string): Promise<Record<string, string>> {
  const statuses: Record<string, string> = {}
  for (const { route } of everything.filter(({ method: own }) => own === 'GET')) {
    const response = await ask(caller, { method, url: route.url })
    statuses[nameOf(route, method)] = [response.status, await response.text()].join('')
  }
  return statuses
}

/** What somebody gets from every route who acts as that. */
export function expectedAnswers(acting: Acting): Record<string, string> {
  return Object.fromEntries(
    everything.map(({ route, method }) => [nameOf(route, method), expectedOf(route, method).answers[acting]]),
  )
}
