import { z } from 'zod'
import { ConfigError } from './config-error.ts'

const text = z.string().optional()

/** Variables of the sign-in by GitHub and by OpenID Connect; both are off until they have a client id. */
export const signInShape = {
  GITHUB_CLIENT_ID: text,
  GITHUB_CLIENT_SECRET: text,
  GITHUB_ALLOWED: text,
  GITHUB_ADMINS: text,
  GITHUB_URL: z.string().default('https://github.com'),
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: z.string().max(40, 'must have at most 40 characters').default('single sign-on'),
  OIDC_ALLOWED: text,
  OIDC_ALLOWED_GROUPS: text,
  OIDC_ADMIN_GROUPS: text,
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
}

type SignInVariables = z.output<z.ZodObject<typeof signInShape>>

export interface GitHubSettings {
  /** origin of the site, such as `https://github.com` */
  url: string
  clientId: string
  clientSecret: string
  /** organisations (`clastix`) and teams (`clastix/kamaji`), in lower case: whose members may sign in */
  allowed: string[]
  /** the same, of those who are admins; empty where roles are given by hand */
  admins: string[]
}

export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** what people call it */
  name: string
  /** addresses and `@domains`, in lower case */
  allowed: string[]
  allowedGroups: string[]
  /** empty where roles are given by hand */
  adminGroups: string[]
  groupsClaim: string
}

/** How people sign in, beside their password. */
export interface SignInSettings {
  github: GitHubSettings | null
  oidc: OidcSettings | null
}

/** @throws ConfigError for a combination that cannot be used, naming what to do */
export function readSignIn(env: SignInVariables): SignInSettings {
  return { github: readGitHub(env), oidc: readOidc(env) }
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/
const organisation = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(\/[a-z\d][a-z\d_-]*)?$/
const addressOrDomain = /^[^@\s]*@[a-z\d.-]+\.[a-z]+$/

function readGitHub(env: SignInVariables): GitHubSettings | null {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret } = env
  const allowed = readList(
    'GITHUB_ALLOWED',
    env.GITHUB_ALLOWED,
    organisation,
    'organisation or organisation/team',
  )
  const admins = readList(
    'GITHUB_ADMINS',
    env.GITHUB_ADMINS,
    organisation,
    'organisation or organisation/team',
  )
  if (clientId === undefined && clientSecret === undefined && allowed.length + admins.length === 0)
    return null
  if (clientId === undefined || clientSecret === undefined)
    throw new ConfigError(
      'GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET are given together, or no GITHUB_ variable is.',
    )
  if (allowed.length + admins.length === 0)
    throw new ConfigError(
      'GITHUB_CLIENT_ID needs GITHUB_ALLOWED: the organisations and teams that may sign in.',
    )
  return { url: readAddress('GITHUB_URL', env.GITHUB_URL).origin, clientId, clientSecret, allowed, admins }
}

function readOidc(env: SignInVariables): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  const allowed = readList('OIDC_ALLOWED', env.OIDC_ALLOWED, addressOrDomain, 'address or @domain')
  const allowedGroups = split(env.OIDC_ALLOWED_GROUPS)
  const adminGroups = split(env.OIDC_ADMIN_GROUPS)
  const who = [...allowed, ...allowedGroups, ...adminGroups]
  if (issuer === undefined && clientId === undefined && clientSecret === undefined && who.length === 0)
    return null
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are given together, or no OIDC_ variable is.',
    )
  if (who.length === 0)
    throw new ConfigError(
      'OIDC_ISSUER needs OIDC_ALLOWED, OIDC_ALLOWED_GROUPS or OIDC_ADMIN_GROUPS: who may sign in.',
    )
  readAddress('OIDC_ISSUER', issuer)
  const { OIDC_NAME: name, OIDC_GROUPS_CLAIM: groupsClaim } = env
  return { issuer, clientId, clientSecret, name, allowed, allowedGroups, adminGroups, groupsClaim }
}

function readAddress(variable: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname))) {
    if (url.search === '' && url.hash === '' && url.username === '') return url
  }
  throw new ConfigError(`${variable}: must be an https address, such as https://login.example.org.`)
}

function readList(variable: string, value: string | undefined, entry: RegExp, form: string): string[] {
  const entries = split(value).map((one) => one.toLowerCase())
  const wrong = entries.find((one) => !entry.test(one))
  if (wrong !== undefined) throw new ConfigError(`${variable}: "${wrong}" is not of the form ${form}.`)
  return entries
}

function split(value = ''): string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
