import { z } from 'zod'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { postSignInAction, type Browser } from '../sign-in.ts'

const started = z.object({ url: z.string() })
const session = z.object({ user: z.object({ email: z.string(), role: z.string() }).optional() })

/** Presses the button of the sign-in page. @returns the address of the provider that it leads to */
export async function begin(browser: Browser, provider: Provider, callbackUrl = '/'): Promise<string> {
  const answer = await postSignInAction(browser, `signin/${provider}`, { callbackUrl })
  return started.parse(await answer.json()).url
}

/** Presses the button under Account that links an identity. @returns the address of the provider that it leads to */
export async function beginLink(browser: Browser, provider: Provider): Promise<string> {
  await browser.fetch('/api/auth/csrf')
  const answer = await browser.fetch(`/api/account/identities/${provider}`, { method: 'POST' })
  return started.parse(await answer.json()).url
}

/** Visits a provider that asks nothing. @returns where it sends the browser back to */
export async function passBy(url: string): Promise<string> {
  const { headers } = await fetch(url, { redirect: 'manual' })
  return headers.get('location') ?? ''
}

/** Comes back. @returns where it leads, below the origin of the console */
export async function comeBack(browser: Browser, back: string): Promise<string> {
  const { headers } = await browser.fetch(back)
  const to = new URL(headers.get('location') ?? 'about:blank', back)
  return to.origin === new URL(back).origin ? to.pathname + to.search : to.href
}

/** From the button to the end, by a provider that asks nothing. @returns where it leads */
export async function signInBy(browser: Browser, provider: Provider, callbackUrl?: string): Promise<string> {
  return comeBack(browser, await passBy(await begin(browser, provider, callbackUrl)))
}

/** `email role`, or `nobody`. */
export async function whoIs(browser: Browser): Promise<string> {
  const { user } = session.parse(await (await browser.fetch('/api/auth/session')).json())
  return user === undefined ? 'nobody' : `${user.email} ${user.role}`
}
