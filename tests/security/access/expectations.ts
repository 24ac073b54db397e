import type { Scope } from '../../../lib/contracts/access/scope.ts'
import type { Route } from './routes-on-disk.ts'

/** As whom a caller acts. */
export const actings = ['nobody', 'maintainer', 'admin'] as const
export type Acting = (typeof actings)[number]

export interface Expected {
  /** what each of them gets, in the words of `outcomeOf` */
  answers: Record<Acting, string>
  /** sent as JSON */
  body?: object
}

const everybody = (answer: string) => ({ nobody: answer, maintainer: answer, admin: answer })
const signedIn = (answer: string, body?: object): Expected => ({
  answers: { ...everybody(answer), nobody: '401 unauthenticated' },
  body,
})
const adminsOnly = (answer: string, body?: object): Expected => ({
  answers: { nobody: '401 unauthenticated', maintainer: '403 forbidden', admin: answer },
  body,
})
const data = { GET: signedIn('200 {meta, rows: some}') }

export const newAdmin = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  password: 'otter velvet gravel noon',
}

/** Every handler and each of its methods. The made-up ids and bodies change nothing. */
export const handlers: Record<string, Record<string, Expected>> = {
  '/api/account/password': { POST: signedIn('400 missing_field current', {}) },
  '/api/account/proof': { POST: signedIn('400 missing_field password', {}) },
  // POST makes a new secret and keeps nothing; nobody here has a second factor to turn off or renew
  '/api/account/factor': {
    POST: signedIn('200 {qr_code, secret, ticket}'),
    PUT: signedIn('400 missing_field ticket', {}),
    DELETE: signedIn('409 conflict'),
  },
  '/api/account/factor/recovery': { POST: signedIn('409 conflict') },
  // DELETE ends none: each of those who ask here has one session
  '/api/account/sessions': { GET: signedIn('200 {rows: some}'), DELETE: signedIn('204') },
  // no provider is on here
  '/api/account/identities/[provider]': {
    POST: signedIn('404 not_found'),
    DELETE: signedIn('404 not_found'),
  },
  '/api/account/sessions/[id]': { DELETE: signedIn('404 not_found') },
  '/api/account/tokens': {
    GET: signedIn('200 {rows: none}'),
    POST: signedIn('400 missing_field name', {}),
  },
  '/api/account/tokens/[id]': { DELETE: signedIn('404 not_found') },
  '/api/admin/audit': { GET: adminsOnly('200 {meta, rows: some}') },
  '/api/admin/tokens': { GET: adminsOnly('200 {rows: none}') },
  '/api/admin/tokens/[id]': { DELETE: adminsOnly('404 not_found') },
  '/api/admin/catalogue/mappings': {
    POST: adminsOnly('400 missing_field version', {}),
    DELETE: adminsOnly('404 not_found', { version: 'never mapped' }),
  },
  '/api/admin/catalogue/marks': {
    POST: adminsOnly('400 missing_field day', {}),
    DELETE: adminsOnly('404 not_found', { day: '2026-01-31', label: 'never made' }),
  },
  '/api/admin/catalogue/releases': {
    POST: adminsOnly('400 missing_field version', {}),
    DELETE: adminsOnly('404 not_found', { version: 'v9.9.9' }),
  },
  '/api/admin/catalogue/support': {
    POST: adminsOnly('400 missing_field distribution', {}),
    DELETE: adminsOnly('404 not_found', { distribution: 'upstream', minor: '1.99' }),
  },
  '/api/admin/users': {
    GET: adminsOnly('200 {rows: some}'),
    POST: adminsOnly('400 missing_field email', {}),
  },
  '/api/admin/users/[id]': { PATCH: adminsOnly('404 not_found', { role: 'admin' }) },
  '/api/admin/users/[id]/reset': { POST: adminsOnly('404 not_found') },
  '/api/admin/users/[id]/factor': { DELETE: adminsOnly('404 not_found') },
  '/api/admin/users/[id]/unlock': { POST: adminsOnly('404 not_found') },
  '/api/admin/users/[id]/sessions': {
    GET: adminsOnly('404 not_found'),
    DELETE: adminsOnly('404 not_found'),
  },
  '/api/admin/users/[id]/sessions/[session]': { DELETE: adminsOnly('404 not_found') },
  '/api/v1/capabilities/cluster-api': data,
  '/api/v1/capabilities/combinations': data,
  '/api/v1/capabilities/datastores': data,
  '/api/v1/capabilities/network-profiles': data,
  '/api/v1/catalogue/mappings': { GET: signedIn('200 {meta, rows: none}') },
  '/api/v1/catalogue/marks': { GET: signedIn('200 {meta, rows: none}') },
  '/api/v1/catalogue/releases': data,
  '/api/v1/catalogue/support': data,
  '/api/v1/control-planes': data,
  '/api/v1/coverage': data,
  '/api/v1/data-quality': data,
  '/api/v1/decisions': {
    GET: signedIn('200 {meta, rows: none}'),
    POST: signedIn('400 missing_field rule', {}),
  },
  '/api/v1/decisions/[id]': { GET: signedIn('404 not_found') },
  '/api/v1/decisions/[id]/amendments': {
    POST: signedIn('404 not_found', { amends: 1, verdict: 'keep', threshold: 0.05 }),
  },
  '/api/v1/decisions/[id]/impact.csv': { GET: signedIn('404 not_found') },
  '/api/v1/decisions/[id]/trend.csv': { GET: signedIn('404 not_found') },
  '/api/v1/data-quality/duplicates': { GET: signedIn('200 {meta, rows: none}') },
  '/api/v1/data-quality/outliers': data,
  '/api/v1/deprecation': { GET: signedIn('400 invalid_parameter rule') },
  '/api/v1/deprecation/trend': { GET: signedIn('400 invalid_parameter rule') },
  '/api/v1/events': data,
  '/api/v1/explore': data,
  '/api/v1/filters': data,
  '/api/v1/health/not-ready': data,
  '/api/v1/installations': data,
  '/api/v1/lifecycle': data,
  '/api/v1/lifecycle/deletes': data,
  '/api/v1/openapi.json': { GET: signedIn('200 {components, info, openapi, paths, security: some}') },
  '/api/v1/overview': data,
  '/api/v1/test-matrix': data,
  '/api/v1/test-matrix/curve': data,
  '/api/v1/test-matrix/left-out': { GET: signedIn('200 {meta, rows: none}') },
  '/api/v1/upgrades/kamaji': data,
  '/api/v1/upgrades/kubernetes': data,
  '/api/v1/upgrades/tenant': data,
  '/api/v1/versions/kamaji': data,
  // the versions of the test's fleet have no date of release within its days
  '/api/v1/versions/kamaji/uptake': { GET: signedIn('200 {meta, rows: none}') },
  '/api/v1/versions/kubernetes': data,
  '/api/v1/versions/tenant': data,
  '/api/v1/views': { GET: signedIn('200 {rows: none}'), POST: signedIn('400 missing_field name', {}) },
  '/api/v1/views/[id]': {
    DELETE: signedIn('404 not_found'),
    PATCH: signedIn('404 not_found', { shared: true }),
  },
  // Public on purpose: the way in. `/api/auth/session` tells a caller of their own session; a POST there is refused.
  '/api/auth/[...nextauth]': {
    GET: { answers: { ...everybody('200 {expires, user}'), nobody: '200 {}' } },
    POST: { answers: everybody('404 not_found') },
  },
  '/api/links/[code]': { POST: { answers: everybody('409 conflict'), body: { password: 'x' } } },
  '/api/setup': {
    POST: { answers: everybody('409 conflict'), body: { ...newAdmin, code: '0000-0000-0000-0000-0000' } },
  },
}

export interface PageExpectation {
  answers: Record<Acting, string>
  /** what only those who may see the page may read, in HTML and in the payload of the router alike */
  secrets: string[]
}

/** In the reports of the test's fleet, and nowhere else. */
export const secretVersion = 'v7.77.7'

const behindSignIn = (url: string, title: string, ...secrets: string[]): PageExpectation => ({
  answers: { ...everybody(`200 ${title}`), nobody: `307 /login${nextOf(url)}` },
  secrets,
})
const nextOf = (url: string) => (url === '/' ? '' : `?next=${encodeURIComponent(url)}`)

/** Every page. */
export const pages: Record<string, PageExpectation> = {
  '/': behindSignIn('/', 'Overview', 'How many run Kamaji, is the fleet growing', secretVersion),
  '/account': behindSignIn('/account', 'Account', 'A change ends all your other sessions'),
  '/admin/catalogue': {
    answers: {
      nobody: '307 /login?next=%2Fadmin%2Fcatalogue',
      maintainer: '307 /forbidden',
      admin: '200 Catalogue',
    },
    secrets: ['What is known of versions, by which figures are ordered'],
  },
  '/admin/audit': {
    answers: {
      nobody: '307 /login?next=%2Fadmin%2Faudit',
      maintainer: '307 /forbidden',
      admin: '200 Audit log',
    },
    secrets: ['Who did what to whom', 'actor_name'],
  },
  '/admin/tokens': {
    answers: {
      nobody: '307 /login?next=%2Fadmin%2Ftokens',
      maintainer: '307 /forbidden',
      admin: '200 API tokens',
    },
    secrets: ['Which programs ask in whose name'],
  },
  '/admin/people': {
    answers: {
      nobody: '307 /login?next=%2Fadmin%2Fpeople',
      maintainer: '307 /forbidden',
      admin: '200 People',
    },
    // an address would not do: everybody sees their own in the frame of every page
    secrets: ['Who may sign in to this console', 'link_expires_at'],
  },
  '/admin/sign-in': {
    answers: {
      nobody: '307 /login?next=%2Fadmin%2Fsign-in',
      maintainer: '307 /forbidden',
      admin: '200 Sign-in',
    },
    secrets: ['By which services people may sign in'],
  },
  '/capabilities': behindSignIn('/capabilities', 'Capabilities', 'Which datastores, network profiles'),
  '/explore': behindSignIn('/explore', 'Explore', 'any measure by one or two dimensions'),
  '/lifecycle': behindSignIn('/lifecycle', 'Lifecycle', 'How many control planes come and go', secretVersion),
  '/test-matrix': behindSignIn(
    '/test-matrix',
    'Test matrix',
    'Which combinations of Kamaji, Kubernetes',
    secretVersion,
  ),
  '/upgrades': behindSignIn('/upgrades', 'Upgrades', 'How do tenant control planes, Kamaji itself'),
  '/decisions': behindSignIn('/decisions', 'Decisions', 'What was decided on which figures'),
  '/decisions/[id]': {
    answers: {
      ...everybody('200 There is no such record'),
      nobody: '307 /login?next=%2Fdecisions%2F0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e',
    },
    secrets: [],
  },
  '/planner': behindSignIn('/planner', 'Deprecation planner', 'What can be dropped, whom would it hit'),
  '/data-quality': behindSignIn('/data-quality', 'Data quality', 'Of how many do the figures speak'),
  '/versions': behindSignIn('/versions', 'Versions', 'Which versions run, which are taken up', secretVersion),
  '/forbidden': {
    answers: { ...everybody('200 This page is for admins'), nobody: '307 /login' },
    secrets: ['You are signed in as'],
  },
  // Public on purpose: the way in.
  '/login': { answers: { ...everybody('307 /'), nobody: '200 Sign in' }, secrets: [] },
  '/setup': { answers: everybody('307 /login'), secrets: [] },
  '/welcome/[code]': { answers: everybody('200 This link does not work'), secrets: [] },
}

/** The secrets of all pages that a text gives away. */
export function secretsIn(text: string): string[] {
  return [...new Set(Object.values(pages).flatMap(({ secrets }) => secrets))].filter((secret) =>
    text.includes(secret),
  )
}

/** What a token must be good for, by the address alone; null where none is taken. */
function scopeFor({ name, kind }: Route, method: string): Scope | null {
  if (kind === 'page' || name.startsWith('/api/account/') || name.startsWith('/api/v1/views')) return null
  if (name.startsWith('/api/admin/')) return 'admin'
  if (method !== 'GET') return null
  return name.endsWith('.csv') ? 'export' : 'read'
}

/** What a token of somebody who acts as that gets, good for these scopes. */
export function expectedOfToken(
  route: Route,
  method: string,
  acting: Acting,
  scopes: readonly Scope[],
): string {
  const { answers } = expectedOf(route, method)
  if (route.kind === 'page' || route.name.startsWith('/api/auth/')) return answers.nobody
  // the ways in want the console's own origin, which a program does not name
  if (['/api/links/[code]', '/api/setup'].includes(route.name)) return '403 forbidden'
  const scope = scopeFor(route, method)
  if (scope === null) return '403 forbidden'
  return scopes.includes(scope) ? answers[acting] : '403 insufficient_scope'
}

/** @throws Error for a route that the tables do not have */
export function expectedOf(route: Route, method: string): Expected {
  const expected = route.kind === 'page' ? pages[route.name] : handlers[route.name]?.[method]
  if (expected === undefined) throw new Error(`${method} ${route.name} is not in the tables of access`)
  return expected
}
