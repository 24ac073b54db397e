/** Requests as one browser makes them: with its cookies, and with the headers that show that they come from our page. */
export interface Browser {
  /** path below the origin; redirects are not followed */
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** the cookies that it holds, by name */
  cookies: Map<string, string>
}

/** A browser that is not signed in. */
export function openBrowser(origin: string): Browser {
  const cookies = new Map<string, string>()
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (!headers.has('origin')) headers.set('origin', origin)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(new URL(path, origin), { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  return { fetch: call, cookies }
}

/** An emptied or expired cookie is removed. */
function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const name = pair.slice(0, pair.indexOf('=')).trim()
  const value = pair.slice(pair.indexOf('=') + 1).trim()
  const isRemoved =
    value === '' || attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0')
  if (isRemoved) cookies.delete(name)
  else cookies.set(name, value)
}

/** Posts a form of next-auth, with its CSRF token. */
export async function postSignInAction(
  browser: Browser,
  action: string,
  fields: Record<string, string>,
): Promise<Response> {
  const csrf: unknown = await (await browser.fetch('/api/auth/csrf')).json()
  const token = typeof csrf === 'object' && csrf !== null && 'csrfToken' in csrf ? String(csrf.csrfToken) : ''
  const body = new URLSearchParams({ ...fields, csrfToken: token, json: 'true' })
  return browser.fetch(`/api/auth/${action}`, { method: 'POST', body })
}

/** Tries to sign in. @returns the answer: 200, 401 for wrong credentials, 429 */
export function trySignIn(browser: Browser, email: string, password: string): Promise<Response> {
  return postSignInAction(browser, 'callback/credentials', { email, password })
}

/**
 * A browser that is signed in.
 * @throws Error when the sign-in is refused
 */
export async function signIn(origin: string, email: string, password: string): Promise<Browser> {
  const browser = openBrowser(origin)
  const answer = await trySignIn(browser, email, password)
  if (answer.status !== 200)
    throw new Error(`Signing in as ${email}: ${answer.status} ${await answer.text()}`)
  return browser
}
