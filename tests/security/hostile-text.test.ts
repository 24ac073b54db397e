import { chromium, type Browser as Chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../lib/contracts/endpoints.ts'
import { pageRoles } from '../../lib/contracts/access/page-roles.ts'
import { openStorage } from '../../server/storage/open.ts'
import { chromiumFlags, chromiumProgram } from '../support/chromium.ts'
import { testEngine } from '../support/engine.ts'
import { importReports } from '../support/import-reports.ts'
import { parseCsv } from '../support/parse-csv.ts'
import { connectTo } from '../support/raw-connection.ts'
import { serve, signInAsAdmin, type Served } from '../support/served.ts'
import { openBrowser, trySignIn, type Browser } from '../support/sign-in.ts'
import { send } from './access/people.ts'
import { hostileReports } from './hostile/fleet.ts'
import { formulas, hostileTexts, markup } from './hostile/texts.ts'

let served: Served
let signedIn: Browser
beforeAll(async () => {
  served = await serve({}, async (database) => {
    const storage = await openStorage(database)
    await importReports(storage.prisma, hostileReports(new Date()), new Date())
    await storage.close()
  })
  signedIn = await signInAsAdmin(served)
  await writeEverywhere(signedIn)
})
afterAll(() => served.remove())

/** Writes the hostile texts wherever a person may write, but for what refuses them. */
async function writeEverywhere(browser: Browser): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  for (const [index, text] of hostileTexts.entries()) {
    const person = { email: `person${index}@example.org`, name: text, role: 'maintainer' }
    await send(browser, 'POST', '/api/admin/users', person)
    await send(browser, 'POST', '/api/account/tokens', { name: text, scopes: ['read'] })
    await send(browser, 'POST', '/api/v1/views', {
      name: text,
      path: `/versions?${new URLSearchParams({ kamaji: text })}`,
      shared: true,
    })
    await send(browser, 'POST', '/api/admin/catalogue/marks', {
      day: today,
      label: text.slice(0, 40),
      note: text,
    })
    const terms = { verdict: 'keep', threshold: 0.05, note: text }
    await send(browser, 'POST', '/api/v1/decisions', { rule: 'kubernetes<1.34', ...terms })
  }
}

const pages = Object.keys(pageRoles).filter((page) => !page.includes('['))

describe('text from outside that looks like markup', () => {
  let chrome: Chromium
  let page: Page
  const attacks: string[] = []
  beforeAll(async () => {
    chrome = await chromium.launch({ executablePath: chromiumProgram() ?? '', args: chromiumFlags })
    const context = await chrome.newContext({ baseURL: served.origin })
    const cookies = [...signedIn.cookies].map(([name, value]) => ({ name, value, url: served.origin }))
    await context.addCookies(cookies)
    await context.exposeFunction('attack', () => void attacks.push('a script ran'))
    await context.exposeFunction('tellViolation', (text: string) => void attacks.push(text))
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile }) => {
        window.tellViolation(`stopped by the policy alone: ${effectiveDirective} ${sourceFile}`)
      })
    })
    page = await context.newPage()
  })
  afterAll(() => chrome.close())

  // the same bytes come from either store
  test.runIf(testEngine === 'pglite')('is shown as text on every page, and runs on none', async () => {
    let shown = ''
    for (const path of [...pages, `/versions?tab=kubernetes&kamaji=${encodeURIComponent(markup[0] ?? '')}`]) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      const made =
        'img[src="x"], [onerror], [onload], [onfocus], a[href^="javascript:" i], script:not([src]):not([nonce])'
      expect([path, await page.locator(made).count()]).toEqual([path, 0])
      shown += await page.locator('body').innerText()
    }
    expect(attacks).toEqual([])
    for (const text of markup) expect(shown).toContain(text)
  })

  test('is in the HTML of no page as markup', async () => {
    for (const path of pages) {
      const html = await (await signedIn.fetch(path)).text()
      for (const text of markup.filter((one) => one.includes('<')))
        expect([path, text, html.includes(text)]).toEqual([path, text, false])
    }
  })
})

test('no cell of any CSV begins like a formula, unless it is a number', async () => {
  const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/
  const cells: string[] = []
  const figures = endpoints.map(({ path }) => {
    const rule = path.startsWith('deprecation') ? 'rule=kubernetes<1.34&' : ''
    return `/api/v1/${path}?${rule}one_day=include&format=csv`
  })
  for (const path of [...figures, '/api/admin/audit?format=csv']) {
    const answer = await signedIn.fetch(path)
    expect([path, answer.status]).toEqual([path, 200])
    cells.push(...parseCsv(await answer.text()).flat())
  }
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !number.test(cell))).toEqual([])
  for (const text of formulas) expect(cells).toContain(`'${text}`)
})

describe('text from outside in the log', () => {
  const forged = '2026-01-01T00:00:00.000Z forged'

  test('begins no line of its own, and steers no terminal', async () => {
    const breaks = ['\n', '\r\n', '\u2028', '\u001b[2J', '\u009b2J']
    for (const text of breaks.map((end) => `x${end}${forged}`)) {
      await trySignIn(openBrowser(served.origin), `${text}@example.org`, text)
      await openBrowser(served.origin).fetch(`/${encodeURIComponent(text)}`)
      await openBrowser(served.origin).fetch(`/api/auth/error?error=${encodeURIComponent(text)}`)
      await openBrowser(served.origin).fetch(`/api/auth/signin?error=${encodeURIComponent(text)}`)
      await openBrowser(served.origin).fetch(`/api/auth/callback/${encodeURIComponent(text)}`)
      await openBrowser(served.origin).fetch('/stats', { method: 'POST', body: text })
    }
    const connection = await connectTo(served.port)
    connection.write(
      `GET /%0a${encodeURIComponent(forged)} HTTP/1.1\r\nUser-Agent: \u001b[2J\r\nHost: x\r\n\r\n`,
    )
    await connection.closed
    // what calls a server action, by its name or as a form, never gets to where it would be looked up
    for (const path of ['/login', '/nothing', '/api/nothing']) {
      const headers = { 'next-action': '\u009b2J', 'content-type': 'text/plain' }
      await openBrowser(served.origin).fetch(path, { method: 'POST', headers, body: '[]' })
      const body = new FormData()
      body.set('$ACTION_ID_forged', 'x')
      await openBrowser(served.origin).fetch(path, { method: 'POST', body })
    }
    const lines = served.output().split('\n')
    expect(
      lines.filter((line) => line.startsWith(forged.slice(0, 20)) || /[\p{Cc}\p{Zl}]/u.test(line)),
    ).toEqual([])
    // nor did any of it make the server fail
    expect(lines.filter((line) => /TypeError|failed|Failed|Action/.test(line))).toEqual([])
  })
})

describe('an address', () => {
  const climbing = [
    '/_next/static/../../package.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/_next/image?url=/etc/passwd&w=64&q=75',
    '/_next/image?url=http://127.0.0.1:1/x&w=64&q=75',
    '//etc/passwd',
    '/..\\..\\package.json',
    '/public/../.env',
    '/api/v1/../../../package.json',
    '/data/nextauth-secret',
  ]
  test.each(climbing)('%s leads to no file outside of what is public', async (path) => {
    const connection = await connectTo(served.port)
    connection.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
    const answer = await connection.closed
    expect(answer).toMatch(/^HTTP\/1\.1 (30\d|4\d\d) /)
    expect(answer).not.toMatch(/"dependencies"|root:|NEXTAUTH/)
  })

  test('with line breaks sets no header', async () => {
    const paths = [
      '/login?next=/%0d%0aSet-Cookie:%20a=b',
      '/%0d%0aSet-Cookie:%20a=b',
      '/login/%0d%0aSet-Cookie:%20a=b',
    ]
    for (const path of paths) {
      const { headers } = await openBrowser(served.origin).fetch(path)
      expect([path, headers.getSetCookie().filter((line) => line.startsWith('a='))]).toEqual([path, []])
    }
    const csv = await signedIn.fetch(
      `/api/v1/coverage?to=${new Date().toISOString().slice(0, 10)}%0d%0ax&format=csv`,
    )
    expect(csv.status).toBe(400)
  })
})

declare global {
  interface Window {
    tellViolation: (text: string) => void
  }
}
