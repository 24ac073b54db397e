import { randomUUID } from 'node:crypto'
import { Codes } from './codes.ts'
import { listen, type Asked, type Listening, type Said } from './listen.ts'

/** Somebody at GitHub. */
export interface GitHubPerson {
  id: number
  login: string
  email: string
  isVerified: boolean
  /** state of the membership by organisation (`clastix`) or team (`clastix/kamaji`) */
  memberships: Record<string, 'active' | 'pending'>
  /** the code of this person is never answered, as by a host behind a broken firewall */
  isSilent?: boolean
}

export interface GitHub extends Listening {
  clientId: string
  clientSecret: string
  /** who is signed in there: the application was approved before, so GitHub asks them nothing */
  person: GitHubPerson
}

/**
 * GitHub as far as a sign-in sees it, after its documentation: the web application flow with PKCE, and the REST endpoints
 * of users, their addresses and memberships.
 */
export async function startGitHub(): Promise<GitHub> {
  const codes = new Codes<GitHubPerson>()
  const tokens = new Map<string, GitHubPerson>()
  const github: GitHub = {
    ...(await listen((asked) => answer(asked))),
    clientId: 'Iv1.imitation',
    clientSecret: 'a secret of the imitation',
    person: { id: 1, login: 'nobody', email: 'nobody@example.org', isVerified: true, memberships: {} },
  }
  const answer = (asked: Asked): Said | null => {
    const { pathname, searchParams } = asked.url
    if (pathname === '/login/oauth/authorize')
      return { location: codes.issue(searchParams, github.person, { iss: `${github.origin}/login/oauth` }) }
    if (pathname === '/login/oauth/access_token') return token(asked.form)
    const person = tokens.get(asked.authorization.replace(/^Bearer /, ''))
    return person === undefined
      ? { status: 401, body: { message: 'Bad credentials' } }
      : rest(pathname, person)
  }
  // GitHub refuses a code with 200 and an error in the body.
  const token = (form: URLSearchParams): Said | null => {
    if (form.get('client_id') !== github.clientId || form.get('client_secret') !== github.clientSecret)
      return { body: { error: 'incorrect_client_credentials' } }
    const grant = codes.redeem(form)
    if (grant === null) return { body: { error: 'bad_verification_code' } }
    if (grant.subject.isSilent === true) return null
    const access_token = `gho_${randomUUID()}`
    tokens.set(access_token, grant.subject)
    return { body: { access_token, scope: 'read:org,user:email', token_type: 'bearer' } }
  }
  return github
}

/** Of a console at which the members of `clastix` sign in by it. */
export const variablesOf = ({ origin, clientId, clientSecret }: GitHub) => ({
  GITHUB_URL: origin,
  GITHUB_CLIENT_ID: clientId,
  GITHUB_CLIENT_SECRET: clientSecret,
  GITHUB_ALLOWED: 'clastix',
})

const notFound: Said = { status: 404, body: { message: 'Not Found' } }

function rest(path: string, person: GitHubPerson): Said {
  const { id, login, email, isVerified, memberships } = person
  if (path === '/api/v3/user') return { body: { id, login, name: null, email: 'public@example.com' } }
  if (path === '/api/v3/user/emails')
    return {
      body: [
        { email: `other-${email}`, primary: false, verified: true, visibility: null },
        { email, primary: true, verified: isVerified, visibility: 'private' },
      ],
    }
  const [, organisation] = /^\/api\/v3\/user\/memberships\/orgs\/([^/]+)$/.exec(path) ?? []
  const [, of, team, member] =
    /^\/api\/v3\/orgs\/([^/]+)\/teams\/([^/]+)\/memberships\/([^/]+)$/.exec(path) ?? []
  const state = memberships[organisation ?? `${of}/${team}`]
  if (state === undefined || (member !== undefined && member !== login)) return notFound
  return { body: { state, role: 'member' } }
}
