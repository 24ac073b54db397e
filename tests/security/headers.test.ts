import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, trySignIn, type Browser } from '../support/sign-in.ts'
import { connectTo } from '../support/raw-connection.ts'
import { admin, serve, signInAsAdmin, type Served } from '../support/served.ts'

let served: Served
let signedIn: Browser
let scripts: string[]
beforeAll(async () => {
  served = await serve()
  signedIn = await signInAsAdmin(served)
  const page = await (await signedIn.fetch('/account')).text()
  scripts = [...page.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, path]) => path ?? '')
})
afterAll(() => served.remove())

interface Asked {
  path: string
  status: number
  method?: string
  isSignedIn?: boolean
}

/** One of each way in which an answer comes about. */
const answers: Record<string, Asked> = {
  'a page': { path: '/login', status: 200 },
  'a page behind the sign-in': { path: '/account', status: 200, isSignedIn: true },
  'a redirect of a page': { path: '/account', status: 307 },
  'a redirect of Next.js': { path: '/login/', status: 308 },
  'an answer of the API': { path: '/api/v1/coverage', status: 200, isSignedIn: true },
  CSV: { path: '/api/v1/coverage?format=csv', status: 200, isSignedIn: true },
  'a refusal of the API': { path: '/api/v1/coverage', status: 401 },
  'a wrong parameter': { path: '/api/v1/coverage?from=x', status: 400, isSignedIn: true },
  'a method that a handler lacks': { path: '/api/v1/coverage', method: 'PUT', status: 405 },
  'what next-auth answers': { path: '/api/auth/csrf', status: 200 },
  'a page that is not there': { path: '/nothing', status: 404 },
  'an address of the API that is not there': { path: '/api/nothing', status: 404 },
  'a static file that is not there': { path: '/_next/static/nothing.js', status: 404 },
  'a path that cannot be decoded': { path: '/%', status: 404 },
  'the icon': { path: '/icon.svg', status: 200 },
  'a public file': { path: '/robots.txt', status: 200 },
}

async function ask({ path, method = 'GET', isSignedIn = false }: Asked): Promise<Response> {
  return (isSignedIn ? signedIn : openBrowser(served.origin)).fetch(path, { method })
}

/** The directives of a policy by their names. */
function directivesOf(policy: string | null): ReadonlyMap<string, string> {
  return new Map(
    (policy ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ')
      return [name, sources.join(' ')]
    }),
  )
}

function expectSafe(headers: Headers): void {
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=(), '),
  })
  const policy = headers.get('content-security-policy')
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|\*|https?:/)
  const directives = directivesOf(policy)
  expect(directives.get('frame-ancestors')).toBe("'none'")
  expect(directives.get('base-uri')).toBe("'none'")
  expect(directives.get('default-src')).toMatch(/^'(self|none)'$/)
  // Nobody learns what serves this, and without https nothing is promised of https.
  for (const name of ['x-powered-by', 'server', 'strict-transport-security'])
    expect([name, headers.get(name)]).toEqual([name, null])
}

describe('every answer of the console has the headers that keep a browser safe', () => {
  test.each(Object.entries(answers))('%s', async (_, asked) => {
    const answer = await ask(asked)
    expect(answer.status).toBe(asked.status)
    expectSafe(answer.headers)
  })

  test('the scripts and styles of a page, which may be kept for good', async () => {
    expect(scripts.length).toBeGreaterThan(3)
    for (const path of scripts) {
      const answer = await openBrowser(served.origin).fetch(path)
      expect([path, answer.status]).toEqual([path, 200])
      expectSafe(answer.headers)
      expect(answer.headers.get('cache-control')).toMatch(/\bimmutable\b/)
    }
  })

  test('a page allows the scripts with its own nonce only, and no page has that of another', async () => {
    const nonces = new Set<string>()
    for (const path of ['/login', '/login', '/nothing', '/welcome/x']) {
      const answer = await openBrowser(served.origin).fetch(path)
      const directives = directivesOf(answer.headers.get('content-security-policy'))
      const nonce = /^'self' 'nonce-([0-9a-f]{32})' 'strict-dynamic'$/.exec(
        directives.get('script-src') ?? '',
      )?.[1]
      expect(directives.get('object-src')).toBe("'none'")
      expect(directives.get('form-action')).toBe("'self'")
      expect(directives.get('style-src-attr')).toBe("'none'")
      const tags = (await answer.text()).match(/<(?:script|style)\b[^>]*>/g) ?? []
      expect(tags.length).toBeGreaterThan(1)
      for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`)
      nonces.add(nonce ?? '')
    }
    expect(nonces.size).toBe(4)
  })

  test('reports and probes tell nothing but themselves', async () => {
    for (const path of ['/stats', '/healthz', '/readyz']) {
      const { headers } = await openBrowser(served.origin).fetch(path)
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      ])
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
      for (const name of ['x-powered-by', 'server', 'set-cookie']) expect(headers.get(name)).toBeNull()
    }
  })
})

describe('what only some may see is kept nowhere', () => {
  const guarded = Object.values(answers).filter(({ path }) => /^\/(account|api\/)/.test(path))
  test.each(guarded)('$method $path ($status)', async (asked) => {
    expect((await ask(asked)).headers.get('cache-control')).toMatch(/\bno-store\b/)
  })
})

test('nobody can write into the log by next-auth', async () => {
  const before = served.output()
  for (const path of ['/api/auth/_log', '/api/auth/_log/', '/api/auth/_LOG', '/api/auth/%5Flog']) {
    const answer = await openBrowser(served.origin).fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ level: 'error', code: 'FORGED', message: 'a line that is forged' }),
    })
    expect([path, answer.status]).toEqual([path, path.endsWith('/') ? 308 : 404])
  }
  expect(served.output()).toBe(before)
})

test('a Host header is not believed where it could lead somebody elsewhere', async () => {
  const forged = 'Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n'
  for (const path of ['/', '/login/', '/api/auth/signin', '/api/auth/signout', '/api/auth/error']) {
    const connection = await connectTo(served.port)
    connection.write(`GET ${path} HTTP/1.1\r\n${forged}Connection: close\r\n\r\n`)
    const answer = await connection.closed
    expect(answer).toMatch(/^HTTP\/1\.1 30[278] /)
    expect(answer).not.toContain('evil.example')
  }
})

describe('behind https', () => {
  const url = 'https://telemetry.example.org'
  let secure: Served
  beforeAll(async () => {
    secure = await serve({ NEXTAUTH_URL: url })
  })
  afterAll(() => secure.remove())

  const openSecureBrowser = (): Browser => {
    const { fetch, cookies } = openBrowser(secure.origin)
    return {
      cookies,
      fetch: (path, init) => {
        const headers = new Headers(init?.headers)
        headers.set('origin', url)
        return fetch(path, { ...init, headers })
      },
    }
  }

  test('browsers are told to come back by https only', async () => {
    for (const { path, method } of [{ path: '/login' }, { path: '/nothing' }, ...Object.values(answers)]) {
      const answer = await openSecureBrowser().fetch(path, { method })
      expect([path, answer.headers.get('strict-transport-security')]).toEqual([
        path,
        'max-age=31536000; includeSubDomains',
      ])
    }
  })

  test('the cookie of a session is bound to the host, and out of reach of scripts and of plain http', async () => {
    const answer = await trySignIn(openSecureBrowser(), admin.email, admin.password)
    expect(answer.status).toBe(200)
    const [cookie = ''] = answer.headers.getSetCookie().filter((line) => line.includes('session='))
    const [pair, ...attributes] = cookie.split('; ')
    expect(pair).toMatch(/^__Host-kamaji-telemetry\.session=./)
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']))
    expect(cookie).not.toMatch(/domain=/i)
  })

  test('it opens the console, and a change from the address of plain http is refused', async () => {
    const browser = openSecureBrowser()
    await trySignIn(browser, admin.email, admin.password)
    expect((await browser.fetch('/api/v1/coverage')).status).toBe(200)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const fromPlainHttp = { method: 'DELETE', headers: { cookie, origin: secure.origin } }
    const answer = await fetch(`${secure.origin}/api/account/sessions/${'x'.repeat(43)}`, fromPlainHttp)
    expect(answer.status).toBe(403)
  })
})

test('without https the cookie of a session still is out of reach of scripts and of other sites', async () => {
  const answer = await trySignIn(openBrowser(served.origin), admin.email, admin.password)
  const [cookie = ''] = answer.headers.getSetCookie().filter((line) => line.includes('session='))
  expect(cookie).toMatch(/^kamaji-telemetry\.session=./)
  expect(cookie.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']))
})
