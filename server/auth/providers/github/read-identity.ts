import { z } from 'zod'
import type { GitHubSettings } from '../../../config-sign-in.ts'
import { askProvider, patienceMs, readAnswer } from '../ask.ts'
import { ProviderFault } from '../fault.ts'
import { roleByList, type ProvenIdentity } from '../proven.ts'
import { apiBase } from './addresses.ts'

const user = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() })
const emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))
const membership = z.object({ state: z.string() })

type Ask = (path: string) => Promise<{ status: number; body: unknown }>

/**
 * Who has this token at GitHub, and what the lists make of them now. GitHub is asked anew at each sign-in.
 * @throws ProviderFault
 */
export async function readGitHubIdentity(settings: GitHubSettings, token: string): Promise<ProvenIdentity> {
  const ask = asker(settings, token)
  const [{ id, login, name }, email] = await Promise.all([readUser(ask), readEmail(ask)])
  const isAdmin = await isInAny(ask, settings.admins, login)
  return {
    provider: 'github',
    issuer: settings.url,
    subject: String(id),
    label: login,
    email,
    name: name ?? login,
    isAllowed: isAdmin || (await isInAny(ask, settings.allowed, login)),
    role: roleByList(settings.admins.length > 0, isAdmin),
  }
}

function asker(settings: GitHubSettings, token: string): Ask {
  const signal = AbortSignal.timeout(patienceMs)
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'kamaji-telemetry',
    'x-github-api-version': '2022-11-28',
  }
  return (path) => askProvider(apiBase(settings) + path, { headers, signal })
}

async function readUser(ask: Ask) {
  const { status, body } = await ask('/user')
  if (status !== 200) throw refused('/user', status)
  return readAnswer('/user', body, user)
}

/** The primary address, if GitHub has verified it. */
async function readEmail(ask: Ask): Promise<string | null> {
  const { status, body } = await ask('/user/emails')
  if (status !== 200) throw refused('/user/emails', status)
  const primary = readAnswer('/user/emails', body, emails).find((one) => one.primary)
  return primary?.verified === true ? primary.email : null
}

/** Whether one of the organisations or teams has this person as an active member: an invitation is not enough. */
async function isInAny(ask: Ask, names: readonly string[], login: string): Promise<boolean> {
  const answers = await Promise.all(names.map((name) => isMember(ask, membershipPath(name, login))))
  return answers.includes(true)
}

function membershipPath(name: string, login: string): string {
  const [organisation = '', team] = name.split('/')
  return team === undefined
    ? `/user/memberships/orgs/${organisation}`
    : `/orgs/${organisation}/teams/${team}/memberships/${encodeURIComponent(login)}`
}

/** 404 and 403 are GitHub's words for no: no member, or an organisation that does not let this application look. */
async function isMember(ask: Ask, path: string): Promise<boolean> {
  const { status, body } = await ask(path)
  if (status === 200) return readAnswer(path, body, membership).state === 'active'
  if (status === 404 || status === 403) return false
  throw refused(path, status)
}

const refused = (path: string, status: number) =>
  new ProviderFault('provider_failed', `GitHub answered ${path} with ${status}.`)
