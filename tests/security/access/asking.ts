import type { Scope } from '../../../lib/contracts/access/scope.ts'
import { expectedOf, expectedOfToken, type Acting } from './expectations.ts'
import { outcomeOf } from './outcome.ts'
import { routesOnDisk, type Route } from './routes-on-disk.ts'

/** Who asks: all that the server can tell callers apart by. */
export interface Caller {
  origin: string
  /** the Cookie header; empty for none */
  cookie: string
}

/** On top of the headers that a request of our own page has; null leaves one of those out. */
export type AskHeaders = Record<string, string | null>

export interface Ask {
  method: string
  url: string
  body?: object | undefined
  headers?: AskHeaders
}

/** One request, as our own page would make it, but for what `headers` says otherwise. Redirects are not followed. */
export function ask({ origin, cookie }: Caller, { method, url, body, headers = {} }: Ask): Promise<Response> {
  const all: AskHeaders = {
    origin,
    cookie: cookie === '' ? null : cookie,
    'content-type': body === undefined ? null : 'application/json',
    ...headers,
  }
  const given = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  return fetch(origin + url, {
    method,
    redirect: 'manual',
    headers: Object.fromEntries(given),
    body: body === undefined ? null : JSON.stringify(body),
  })
}

const everything = routesOnDisk().flatMap((route) =>
  route.methods.map((method) => ({ name: nameOf(route, method), route, method })),
)

function nameOf(route: Route, method: string): string {
  return `${method} ${route.name}`
}

export interface Selection {
  headers?: AskHeaders
  /** names of answers; all of them when not given */
  only?: readonly string[]
}

/** What this caller gets from every route, by method and route. All are asked at once, to save time. */
export async function answersTo(
  caller: Caller,
  { headers = {}, only }: Selection = {},
): Promise<Record<string, string>> {
  const asked = everything.filter(({ name }) => only?.includes(name) ?? true)
  const answers = asked.map(async ({ name, route, method }) => {
    const { body } = expectedOf(route, method)
    const response = await ask(caller, { method, url: route.url, body, headers })
    return [name, await outcomeOf(response, caller.origin)] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}

/** What HEAD gets this caller from every route that takes GET: the status, and a body if there should be one. */
export async function headsTo(caller: Caller): Promise<Record<string, string>> {
  const asked = everything.filter(({ method }) => method === 'GET')
  const heads = asked.map(async ({ name, route }) => {
    const response = await ask(caller, { method: 'HEAD', url: route.url })
    return [name, response.status + (await response.text())] as const
  })
  return Object.fromEntries(await Promise.all(heads))
}

/** What somebody gets from every route who acts as that. */
export function expectedAnswers(acting: Acting): Record<string, string> {
  return Object.fromEntries(
    everything.map(({ name, route, method }) => [name, expectedOf(route, method).answers[acting]]),
  )
}

/** What a token gets from every route. */
export function expectedAnswersToToken(acting: Acting, scopes: readonly Scope[]): Record<string, string> {
  return Object.fromEntries(
    everything.map(({ name, route, method }) => [name, expectedOfToken(route, method, acting, scopes)]),
  )
}
