import { randomInt } from 'node:crypto'
import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Role } from '../../../lib/contracts/access/role.ts'
import { Complaints } from './complaints.ts'
import { consoleUnderTest, type SessionCookie } from './running-console.ts'

interface Options {
  /** whose session the page has; null: nobody is signed in */
  role: Role | null
}

interface Fixtures {
  complaints: Complaints
  /** a page in a browser of its own, in which nobody is signed in unless the options bring a session along */
  newBrowser: (options?: BrowserContextOptions) => Promise<Page>
}

/** Every test fails on anything that a browser complains of, unless the test named it: `complaints.expect(/…/)`. */
export const test = base.extend<Options & Fixtures>({
  role: ['maintainer', { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  baseURL: async ({}, use) => use(consoleUnderTest().origin),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  extraHTTPHeaders: async ({}, use) => use(addressOfItsOwn()),
  storageState: async ({ role }, use) => use(role === null ? undefined : sessionOf(role)),
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints()
      await complaints.listenTo(context)
      await use(complaints)
      expect(complaints.faults).toEqual([])
    },
    { auto: true },
  ],
  newBrowser: async ({ browser, baseURL, complaints }, use) => {
    await use(async (options = {}) => {
      // without a storage of its own it would get that of `page`
      const context = await browser.newContext({
        baseURL,
        storageState: storageOf([]),
        extraHTTPHeaders: addressOfItsOwn(),
        ...options,
      })
      await complaints.listenTo(context)
      return context.newPage()
    })
  },
})

/** As a proxy tells it: sign-ins that fail on purpose in one test must not close the door to another. */
const addressOfItsOwn = () => ({ 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(256)}` })

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** A browser in which a person of this role has signed in before. */
export function sessionOf(role: Role): StorageState {
  return storageOf(consoleUnderTest().sessions[role])
}

/** A browser that holds the cookies of a session. */
export function storageOf(cookies: readonly SessionCookie[]): StorageState {
  const domain = new URL(consoleUnderTest().origin).hostname
  const where = { domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  return { cookies: cookies.map((cookie) => ({ ...cookie, ...where })), origins: [] }
}

export { expect }
