import http from 'node:http'
import { Provider } from 'oidc-provider'
import { freePort } from '../postgres-cluster.ts'
import { openBrowser } from '../sign-in.ts'
import type { Listening } from './listen.ts'

export interface OpenId extends Listening {
  clientId: string
  clientSecret: string
  /** what it says of people, by the name that they sign in with there */
  readonly people: Record<string, Record<string, unknown>>
}

/** A certified OpenID provider, with its forms for a sign-in and a consent. @param redirectUri of the console */
export async function startOpenId(redirectUri: string): Promise<OpenId> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const [clientId, clientSecret] = ['console', 'a secret of the tests, long enough']
  const people: OpenId['people'] = {}
  const provider = new Provider(origin, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    cookies: { keys: ['a key of the tests'] },
    findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
  })
  const server = http.createServer(provider.callback())
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { origin, close, clientId, clientSecret, people }
}

/** Signs in there as this person, fills in its forms, and follows it. @returns the address that it sends the browser back to */
export async function passOpenId(start: string, login: string): Promise<string> {
  const { origin } = new URL(start)
  const browser = openBrowser(origin)
  let url = start
  for (let step = 0; step < 12 && new URL(url).origin === origin; step += 1) {
    const page = await browser.fetch(url)
    const text = await page.text()
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(text) ?? []
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(text) ?? []
    const body = new URLSearchParams({ prompt, login, password: 'any' })
    const sent = action === undefined ? page : await browser.fetch(action, { method: 'POST', body })
    url = new URL(sent.headers.get('location') ?? 'about:blank', url).href
  }
  return url
}
