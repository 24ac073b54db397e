import type { ProviderRefusal } from '../../../lib/contracts/access/provider-refusal.ts'
import { currentViewer } from '../access/current-viewer.ts'
import { actorOf, clientAddressHeader } from '../actor.ts'
import { database } from '../database.ts'
import { asAppError } from '../http/unexpected.ts'
import { linkIdentity } from '../identities/link.ts'
import type { ProvenIdentity } from '../providers/proven.ts'
import { currentSid } from '../session/cookie.ts'
import { ProviderRefused } from './provider-refused.ts'
import type { SignedIn } from './with-password.ts'
import { signInWithProvider } from './with-provider.ts'

export type Conclusion = { signedIn: SignedIn } | { linked: true } | { refused: ProviderRefusal }

/**
 * What a flow comes to once the provider has said who it is.
 * @param session the session in which it is to link the identity; null for a sign-in
 */
export async function concludeFlow(
  identity: ProvenIdentity,
  session: string | null,
  headers: Headers,
): Promise<Conclusion> {
  try {
    if (session === null) return { signedIn: await signIn(identity, headers) }
    await link(identity, session, headers)
    return { linked: true }
  } catch (error) {
    if (error instanceof ProviderRefused) return { refused: error.reason }
    asAppError(error) // writes it to the log
    return { refused: 'internal' }
  }
}

async function signIn(identity: ProvenIdentity, headers: Headers): Promise<SignedIn> {
  const where = { address: headers.get(clientAddressHeader), userAgent: headers.get('user-agent') }
  const previousSid = await currentSid()
  return signInWithProvider(database(), identity, { ...where, previousSid }, new Date())
}

/** The browser may have been signed in as somebody else since it began. */
async function link(identity: ProvenIdentity, session: string, headers: Headers): Promise<void> {
  const viewer = await currentViewer()
  if (viewer?.sessionId !== session) throw new ProviderRefused('not_same_session')
  const { id } = viewer.user
  await linkIdentity(database(), actorOf(id, headers), id, identity, new Date())
}
