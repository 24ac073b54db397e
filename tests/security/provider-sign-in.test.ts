import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freePort } from '../support/postgres-cluster.ts'
import { begin, beginLink, comeBack, passBy, signInBy, whoIs } from '../support/providers/flow.ts'
import { startGitHub, variablesOf, type GitHub, type GitHubPerson } from '../support/providers/github.ts'
import { passOpenId, startOpenId, type OpenId } from '../support/providers/openid.ts'
import { admin, serve, signInAsAdmin, type Served } from '../support/served.ts'
import { openBrowser, type Browser } from '../support/sign-in.ts'
import { send } from './access/people.ts'

let github: GitHub
let openid: OpenId
let server: Served
let browser: Browser

beforeAll(async () => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  github = await startGitHub()
  openid = await startOpenId(`${origin}/api/auth/callback/oidc`)
  server = await serve({
    PORT: String(port),
    NEXTAUTH_URL: origin,
    ...variablesOf(github),
    GITHUB_ALLOWED: 'clastix,clastix-labs/kamaji',
    GITHUB_ADMINS: 'clastix/admins',
    OIDC_ISSUER: openid.origin,
    OIDC_CLIENT_ID: openid.clientId,
    OIDC_CLIENT_SECRET: openid.clientSecret,
    OIDC_ALLOWED: 'guest@elsewhere.example, @corp.example',
    OIDC_ADMIN_GROUPS: 'kamaji-admins',
  })
})
afterAll(async () => {
  await server.remove()
  await Promise.all([github.close(), openid.close()])
})

/** Begun first and looked at last: it takes as long as the console has patience. */
let withoutAnswer: Promise<string>
beforeAll(async () => {
  const waiting = openBrowser(server.origin)
  github.person = gitHubPerson('patient', { isSilent: true })
  const back = await passBy(await begin(waiting, 'github'))
  withoutAnswer = comeBack(waiting, back)
})

beforeEach(() => {
  browser = openBrowser(server.origin)
})

let ids = 100
/** Somebody new at GitHub, an active member of the organisation. */
function gitHubPerson(login: string, also: Partial<GitHubPerson> = {}): GitHubPerson {
  ids += 1
  const memberships = { clastix: 'active' } as const
  return { id: ids, login, email: `${login}@example.org`, isVerified: true, memberships, ...also }
}

async function byGitHub(person: GitHubPerson, as = browser): Promise<string> {
  github.person = person
  return signInBy(as, 'github')
}

async function byOpenId(login: string, as = browser): Promise<string> {
  return comeBack(as, await passOpenId(await begin(as, 'oidc'), login))
}

const listed = z.object({
  rows: z.array(
    z.object({ id: z.string(), email: z.string(), state: z.string(), ways: z.array(z.string()) }),
  ),
})

/** As the people page has them. */
async function personOf(asAdmin: Browser, email: string) {
  const { rows } = listed.parse(await (await asAdmin.fetch('/api/admin/users')).json())
  const person = rows.find((row) => row.email === email)
  if (person === undefined) throw new Error(`Nobody is ${email}`)
  return person
}

describe('sign-in by GitHub', () => {
  it('leads a member to the page that was asked for, with state and PKCE on the way', async () => {
    github.person = gitHubPerson('mona')
    const url = new URL(await begin(browser, 'github', '/versions?tab=kubernetes'))
    const { code_challenge_method, code_challenge, state, ...asked } = Object.fromEntries(url.searchParams)
    expect([code_challenge_method, code_challenge?.length, state?.length]).toEqual(['S256', 43, 43])
    expect(asked).toEqual({
      client_id: github.clientId,
      response_type: 'code',
      scope: 'user:email read:org',
      redirect_uri: `${server.origin}/api/auth/callback/github`,
    })
    expect(await comeBack(browser, await passBy(url.href))).toBe('/versions?tab=kubernetes')
    expect(await whoIs(browser)).toBe('mona@example.org maintainer')
  })

  it('takes an active member of a team, and makes an admin of one of the admins’ team', async () => {
    await byGitHub(gitHubPerson('teamer', { memberships: { 'clastix-labs/kamaji': 'active' } }))
    expect(await whoIs(browser)).toBe('teamer@example.org maintainer')
    const other = openBrowser(server.origin)
    await byGitHub(gitHubPerson('boss', { memberships: { 'clastix/admins': 'active' } }), other)
    expect(await whoIs(other)).toBe('boss@example.org admin')
  })

  it.each<[string, Partial<GitHubPerson>, string]>([
    ['no member', { memberships: { elsewhere: 'active' } }, 'not_allowed'],
    ['only invited', { memberships: { clastix: 'pending' } }, 'not_allowed'],
    ['only invited to the team', { memberships: { 'clastix-labs/kamaji': 'pending' } }, 'not_allowed'],
    [
      'a member of a team of that name elsewhere',
      { memberships: { 'evil/kamaji': 'active' } },
      'not_allowed',
    ],
    ['without a verified primary address', { isVerified: false }, 'email_unverified'],
    ['under the address of somebody who is here', { email: admin.email }, 'email_taken'],
    ['under that address in capitals', { email: admin.email.toUpperCase() }, 'email_taken'],
  ])('refuses who is %s', async (what, person, reason) => {
    expect(await byGitHub(gitHubPerson(what.replaceAll(' ', '-'), person))).toBe(
      `/login?error=${reason}&by=github`,
    )
    expect(await whoIs(browser)).toBe('nobody')
  })

  it('knows a person by the number of the account: neither a new name nor a new address makes another', async () => {
    const person = gitHubPerson('before')
    await byGitHub(person)
    const other = openBrowser(server.origin)
    await byGitHub({ ...person, login: 'after', email: 'after@example.org' }, other)
    expect(await whoIs(other)).toBe('before@example.org maintainer')
    const thief = gitHubPerson('before', { email: 'thief@example.org' }) // the name that was given up
    const third = openBrowser(server.origin)
    await byGitHub(thief, third)
    expect(await whoIs(third)).toBe('thief@example.org maintainer')
  })

  it('asks GitHub anew each time: who has left is refused, and signed out everywhere', async () => {
    const person = gitHubPerson('leaver')
    await byGitHub(person)
    expect(await whoIs(browser)).toBe('leaver@example.org maintainer')
    const later = openBrowser(server.origin)
    expect(await byGitHub({ ...person, memberships: {} }, later)).toBe('/login?error=not_allowed&by=github')
    expect(await whoIs(later)).toBe('nobody')
    expect(await whoIs(browser)).toBe('nobody')
  })

  it('gives and takes the role by the team at each sign-in, from the next request on', async () => {
    const person = gitHubPerson('changing', { memberships: { 'clastix/admins': 'active' } })
    await byGitHub(person)
    expect((await browser.fetch('/api/admin/users')).status).toBe(200)
    const later = openBrowser(server.origin)
    await byGitHub({ ...person, memberships: { clastix: 'active' } }, later)
    expect(await whoIs(later)).toBe('changing@example.org maintainer')
    expect((await browser.fetch('/api/admin/users')).status).toBe(403)
  })

  it('refuses a disabled person', async () => {
    const person = gitHubPerson('disabled')
    await byGitHub(person)
    const asAdmin = await signInAsAdmin(server)
    const { id } = await personOf(asAdmin, 'disabled@example.org')
    await send(asAdmin, 'PATCH', `/api/admin/users/${id}`, { disabled: true })
    expect(await byGitHub(person)).toBe('/login?error=disabled&by=github')
    expect(await whoIs(browser)).toBe('nobody')
  })

  it('ends the session that the browser had before', async () => {
    await byGitHub(gitHubPerson('first'))
    const [name = '', value = ''] = [...browser.cookies].find(([one]) => one.endsWith('.session')) ?? []
    await byGitHub(gitHubPerson('second'))
    const before = openBrowser(server.origin)
    before.cookies.set(name, value)
    expect(await whoIs(before)).toBe('nobody')
    expect(await whoIs(browser)).toBe('second@example.org maintainer')
  })
})

describe('a flow', () => {
  const interrupted = '/login?error=interrupted&by=github'
  beforeEach(() => {
    github.person = gitHubPerson(`flow-${ids}`)
  })

  it('is of the browser that began it: another one that is handed its end is not signed in', async () => {
    const back = await passBy(await begin(browser, 'github'))
    const victim = openBrowser(server.origin)
    expect(await comeBack(victim, back)).toBe(interrupted)
    await begin(victim, 'github') // nor one with a flow of its own under way
    expect(await comeBack(victim, back)).toBe(interrupted)
    expect(await whoIs(victim)).toBe('nobody')
  })

  it.each<[string, (back: URL) => void]>([
    ['no state', (back) => back.searchParams.delete('state')],
    ['an empty state', (back) => back.searchParams.set('state', '')],
    ['another state', (back) => back.searchParams.set('state', 'A'.repeat(43))],
  ])('does not end with %s', async (_, forge) => {
    const back = new URL(await passBy(await begin(browser, 'github')))
    forge(back)
    expect(await comeBack(browser, back.href)).toBe(interrupted)
    expect(await whoIs(browser)).toBe('nobody')
  })

  it('is over after its first end: the same address again leads nowhere', async () => {
    const back = await passBy(await begin(browser, 'github'))
    const flow = new Map(browser.cookies)
    expect(await comeBack(browser, back)).toBe('/')
    await browser.fetch('/api/auth/csrf')
    expect(await comeBack(browser, back)).toBe(interrupted)
    const copy = openBrowser(server.origin)
    for (const [name, value] of flow) copy.cookies.set(name, value)
    expect(await comeBack(copy, back)).toBe('/login?error=provider_failed&by=github') // the code is used up
    expect(await whoIs(copy)).toBe('nobody')
  })

  it('does not take a code of another flow: PKCE binds it to its own', async () => {
    const stolen = new URL(await passBy(await begin(openBrowser(server.origin), 'github')))
    const own = new URL(await passBy(await begin(browser, 'github')))
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '')
    expect(await comeBack(browser, own.href)).toBe('/login?error=provider_failed&by=github')
    expect(await whoIs(browser)).toBe('nobody')
  })

  it('of one provider does not end at another', async () => {
    const back = new URL(await passBy(await begin(browser, 'github')))
    back.pathname = '/api/auth/callback/oidc'
    expect(await comeBack(browser, back.href)).toBe('/login?error=interrupted&by=oidc')
  })

  it('takes no answer in the name of another issuer', async () => {
    const back = new URL(await passBy(await begin(browser, 'github')))
    back.searchParams.set('iss', openid.origin)
    expect(await comeBack(browser, back.href)).toBe('/login?error=provider_failed&by=github')
  })

  it('that was cancelled at the provider says so', async () => {
    const back = new URL(await passBy(await begin(browser, 'github')))
    back.searchParams.delete('code')
    back.searchParams.set('error', 'access_denied')
    expect(await comeBack(browser, back.href)).toBe('/login?error=cancelled&by=github')
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    String.raw`/\evil.example`,
    'javascript:alert(1)',
    '/api/auth/signout',
  ])('leads nowhere outside of the console, whatever was asked for: %s', async (callbackUrl) => {
    expect(await signInBy(browser, 'github', callbackUrl)).toBe('/')
  })

  it('does not hand parameters of the caller on to the provider', async () => {
    const { csrfToken } = z
      .object({ csrfToken: z.string() })
      .parse(await (await browser.fetch('/api/auth/csrf')).json())
    const body = new URLSearchParams({ csrfToken, json: 'true' })
    const search = 'redirect_uri=https://evil.example/&scope=repo&prompt=none'
    const answer = await browser.fetch(`/api/auth/signin/github?${search}`, { method: 'POST', body })
    const text = await answer.text()
    expect(text).toContain(encodeURIComponent(`${server.origin}/api/auth/callback/github`))
    expect(text).not.toMatch(/evil|repo|prompt/)
  })

  it('does not begin without next-auth’s token', async () => {
    const body = new URLSearchParams({ csrfToken: 'guessed', json: 'true' })
    const answer = await browser.fetch('/api/auth/signin/github', { method: 'POST', body })
    expect(await answer.text()).not.toContain(github.origin)
  })
})

describe('sign-in by OpenID Connect', () => {
  it('takes whom the lists name, by domain, address or group', async () => {
    const logins = {
      dora: { email: 'dora@corp.example', email_verified: true, name: 'Dora', groups: ['users'] },
      guest: { email: 'guest@elsewhere.example', email_verified: true },
      root: { email: 'root@elsewhere.example', email_verified: true, groups: ['kamaji-admins'] },
    }
    Object.assign(openid.people, logins)
    const results: Record<string, string> = {}
    for (const login of Object.keys(logins)) {
      const own = openBrowser(server.origin)
      expect(await byOpenId(login, own)).toBe('/')
      results[login] = await whoIs(own)
    }
    expect(results).toEqual({
      dora: 'dora@corp.example maintainer',
      guest: 'guest@elsewhere.example maintainer',
      root: 'root@elsewhere.example admin',
    })
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['of another domain', { email: 'eve@notcorp.example', email_verified: true }, 'not_allowed'],
    ['of a domain below', { email: 'eve@sub.corp.example', email_verified: true }, 'not_allowed'],
    ['with two @', { email: 'eve@corp.example@evil.example', email_verified: true }, 'not_allowed'],
    ['not verified', { email: 'eve@corp.example', email_verified: false }, 'email_unverified'],
    ['verified in words only', { email: 'eve@corp.example', email_verified: 'true' }, 'email_unverified'],
    ['without an address', { groups: ['kamaji-admins'] }, 'email_unverified'],
    [
      'with the groups as text',
      { email: 'eve@evil.example', email_verified: true, groups: 'not,kamaji-admins' },
      'not_allowed',
    ],
  ])('refuses who is %s', async (what, claims, reason) => {
    const login = what.replaceAll(' ', '-')
    openid.people[login] = claims
    expect(await byOpenId(login)).toBe(`/login?error=${reason}&by=oidc`)
    expect(await whoIs(browser)).toBe('nobody')
  })

  it('is somebody else than the same address at GitHub', async () => {
    await byGitHub(gitHubPerson('twin', { email: 'twin@corp.example' }))
    openid.people['twin'] = { email: 'twin@corp.example', email_verified: true }
    expect(await byOpenId('twin', openBrowser(server.origin))).toBe('/login?error=email_taken&by=oidc')
  })
})

describe('linking', () => {
  let ada: Browser
  let grace: Browser
  let names = 0
  beforeEach(async () => {
    names += 1
    const signedIn = async (login: string) => {
      openid.people[login] = { email: `${login}@corp.example`, email_verified: true }
      const own = openBrowser(server.origin)
      await byOpenId(login, own)
      return own
    }
    ada = await signedIn(`linker-${names}`)
    grace = await signedIn(`other-${names}`)
    github.person = gitHubPerson(`linked-${names}`)
  })

  it('gives a signed-in person another way in, whatever the address there', async () => {
    expect(await comeBack(ada, await passBy(await beginLink(ada, 'github')))).toBe('/account?linked=github')
    expect(await whoIs(ada)).toBe(`linker-${names}@corp.example maintainer`)
    expect(await signInBy(browser, 'github')).toBe('/')
    expect(await whoIs(browser)).toBe(`linker-${names}@corp.example maintainer`)
    const { ways } = await personOf(await signInAsAdmin(server), `linker-${names}@corp.example`)
    expect(ways).toEqual(['github', 'oidc'])
  })

  it('is not done by an address that somebody else began', async () => {
    const attack = await passBy(await beginLink(grace, 'github')) // of the attacker’s own GitHub account
    expect(await comeBack(ada, attack)).toBe('/login?error=interrupted&by=github')
    await beginLink(ada, 'github') // while the victim has one under way
    expect(await comeBack(ada, attack)).toBe('/login?error=interrupted&by=github')
    await signInBy(browser, 'github')
    expect(await whoIs(browser)).toBe(`${github.person.email} maintainer`)
  })

  it('does not come of a sign-in, nor a sign-in of a link: each flow is for what it was begun', async () => {
    const link = await passBy(await beginLink(ada, 'github'))
    const other = openBrowser(server.origin) // the same cookies, but for the session
    for (const [name, value] of ada.cookies) if (!name.endsWith('.session')) other.cookies.set(name, value)
    expect(await comeBack(other, link)).toBe('/account?error=not_same_session&by=github')
    expect(await whoIs(other)).toBe('nobody')
    await begin(ada, 'github')
    expect(await signInBy(ada, 'github')).toBe('/')
    expect(await whoIs(ada)).toBe(`${github.person.email} maintainer`)
  })

  it('is not done for who signed in since', async () => {
    const link = await passBy(await beginLink(ada, 'github'))
    const [session = ''] = [...grace.cookies.keys()].filter((name) => name.endsWith('.session'))
    ada.cookies.set(session, grace.cookies.get(session) ?? '')
    expect(await comeBack(ada, link)).toBe('/account?error=not_same_session&by=github')
  })

  it('takes no identity that is somebody’s, and one of each provider', async () => {
    await comeBack(grace, await passBy(await beginLink(grace, 'github')))
    const taken = await comeBack(ada, await passBy(await beginLink(ada, 'github')))
    expect(taken).toBe('/account?error=identity_taken&by=github')
    github.person = gitHubPerson(`second-${names}`)
    const second = await comeBack(grace, await passBy(await beginLink(grace, 'github')))
    expect(second).toBe('/account?error=already_linked&by=github')
  })

  it('takes no identity that could not sign in', async () => {
    github.person = gitHubPerson(`outsider-${names}`, { memberships: {} })
    const refused = await comeBack(ada, await passBy(await beginLink(ada, 'github')))
    expect(refused).toBe('/account?error=not_allowed&by=github')
  })

  it('is undone with the other sessions ended, but for the last way in', async () => {
    await comeBack(ada, await passBy(await beginLink(ada, 'github')))
    await signInBy(browser, 'github')
    expect((await ada.fetch('/api/account/identities/github', { method: 'DELETE' })).status).toBe(204)
    expect(await whoIs(browser)).toBe('nobody')
    expect(await whoIs(ada)).toBe(`linker-${names}@corp.example maintainer`)
    expect((await ada.fetch('/api/account/identities/github', { method: 'DELETE' })).status).toBe(404)
    await signInBy(browser, 'github') // a person of its own now, who has nothing else
    expect((await browser.fetch('/api/account/identities/github', { method: 'DELETE' })).status).toBe(409)
    const { state, ways } = await personOf(await signInAsAdmin(server), github.person.email)
    expect({ state, ways }).toEqual({ state: 'active', ways: ['github'] })
  })
})

it('a provider that does not answer is waited for no longer than 10 s', async () => {
  expect(await withoutAnswer).toBe('/login?error=provider_away&by=github')
})
