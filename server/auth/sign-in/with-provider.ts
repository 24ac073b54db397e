import { AppError } from '../../errors.ts'
import { log } from '../../log.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { cutAddress } from '../address.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { digest } from '../digest.ts'
import { removeEnded } from '../housekeeping.ts'
import { findOwner, touchIdentity } from '../identities/find.ts'
import { turnOut } from '../identities/turn-out.ts'
import { changeUser } from '../people/change-user.ts'
import { createUserWithIdentity } from '../people/create-user-with-identity.ts'
import type { ProvenIdentity } from '../providers/proven.ts'
import { endSession } from '../session/end.ts'
import { startSession } from '../session/start.ts'
import { ProviderRefused } from './provider-refused.ts'
import type { SignedIn } from './with-password.ts'

export interface ProviderSignIn {
  address: string | null
  userAgent: string | null
  /** session id that the browser brought along: it ends with this sign-in */
  previousSid: string | null
}

/**
 * Signs in whom a provider vouches for: the person who has this identity, or a new one. Whether they may, and as what, is
 * judged anew each time; who no longer may loses what is still open to them.
 * @throws ProviderRefused
 */
export async function signInWithProvider(
  prisma: PrismaClient,
  identity: ProvenIdentity,
  given: ProviderSignIn,
  now: Date,
): Promise<SignedIn> {
  const nobody: Actor = { userId: null, network: cutAddress(given.address) }
  const method = identity.provider
  try {
    const userId = await admit(prisma, nobody, identity, now)
    const session = { userId, checked: null, method, userAgent: given.userAgent }
    const sid = await startSession(prisma, session, now)
    if (sid === null) throw new ProviderRefused('disabled')
    if (given.previousSid !== null) await endSession(prisma, { id: digest(given.previousSid) }, now)
    await audit(prisma, { ...nobody, userId }, 'sign_in.succeeded', null, { method })
    await removeEnded(prisma, now)
    return { userId, sid }
  } catch (error) {
    if (error instanceof ProviderRefused) await settleRefusal(prisma, nobody, identity, error, now)
    throw error
  }
}

/** @returns the id of the person @throws ProviderRefused */
async function admit(
  prisma: PrismaClient,
  actor: Actor,
  identity: ProvenIdentity,
  now: Date,
): Promise<string> {
  assertAdmissible(identity)
  const owner =
    (await findOwner(prisma, identity)) ?? (await createUserWithIdentity(prisma, actor, identity, now))
  if (owner.disabledAt !== null) throw new ProviderRefused('disabled')
  await setRole(prisma, actor, owner.id, identity, now)
  await touchIdentity(prisma, identity, now)
  return owner.id
}

/** @throws ProviderRefused for whom the lists do not name, and without a verified address */
export function assertAdmissible(identity: ProvenIdentity): void {
  if (identity.email === null) throw new ProviderRefused('email_unverified')
  if (!identity.isAllowed) throw new ProviderRefused('not_allowed')
}

/** Where a list says who is an admin, it says so at each sign-in. The last admin stays one: nobody could undo that. */
async function setRole(
  prisma: PrismaClient,
  actor: Actor,
  id: string,
  { provider, role }: ProvenIdentity,
  now: Date,
): Promise<void> {
  if (role === null) return
  try {
    await changeUser(prisma, actor, id, { role }, now, { by: provider })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    log(`The person ${id} is no admin by ${provider} any more, and stays one: there is no other.`)
  }
}

async function settleRefusal(
  prisma: PrismaClient,
  actor: Actor,
  identity: ProvenIdentity,
  { reason }: ProviderRefused,
  now: Date,
): Promise<void> {
  const { provider: method } = identity
  const owner = await findOwner(prisma, identity)
  const ended =
    owner !== null && reason === 'not_allowed' ? await turnOut(prisma, owner.id, method, now) : null
  const detail = { method, reason, ...ended }
  await audit(prisma, actor, 'sign_in.refused', owner?.id ?? null, detail)
}
