import { randomUUID } from 'node:crypto'
import type { Role } from '../../../lib/contracts/access/role.ts'
import type { Actor } from '../../../server/auth/actor.ts'
import { hashPassword } from '../../../server/auth/password/hash.ts'
import type { SignedIn } from '../../../server/auth/sign-in/with-password.ts'
import { signInWithPassword } from '../../../server/auth/sign-in/with-password.ts'
import type { SignInSettings } from '../../../server/config-sign-in.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'

export const goodPassword = 'otter velvet gravel noon'
export const morning = new Date('2026-03-02T08:00:00.000Z')
export const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)
export const somebody: Actor = { userId: null, network: '192.0.2.0/24' }

let hash: Promise<string> | undefined
/** Hashed once for all tests: each hash takes a while. */
export const goodHash = () => (hash ??= hashPassword(goodPassword))

/** A person with a password. */
export async function addPerson(prisma: PrismaClient, role: Role = 'maintainer', name: string = role) {
  const data = { role, name, email: `${name}-${randomUUID()}@example.org`, passwordHash: await goodHash() }
  return prisma.user.create({ data })
}

/** @returns null when refused */
export function signIn(
  prisma: PrismaClient,
  email: string,
  now = morning,
  given: { password?: string; totp?: string; address?: string; previousSid?: string } = {},
): Promise<SignedIn | null> {
  const { password = goodPassword, totp = '', address = '192.0.2.1', previousSid = null } = given
  return signInWithPassword(prisma, { email, password, totp, address, userAgent: 'test', previousSid }, now)
}

export async function sidOf(prisma: PrismaClient, email: string, now = morning): Promise<string> {
  const signedIn = await signIn(prisma, email, now)
  if (signedIn === null) throw new Error(`${email} was refused`)
  return signedIn.sid
}

/** What each call came to: `ok`, or the code of the error. */
export async function outcomes(calls: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(calls)
  return settled.map((result) => (result.status === 'fulfilled' ? 'ok' : codeOf(result.reason))).toSorted()
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

export async function auditActions(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.auditEvent.findMany({ orderBy: { id: 'asc' } })
  return rows.map((row) => row.action)
}

/** A console where people also sign in by GitHub. */
export function byGitHub(url = 'https://github.com'): SignInSettings {
  return { github: { url, clientId: 'x', clientSecret: 'x', allowed: ['clastix'], admins: [] }, oidc: null }
}
