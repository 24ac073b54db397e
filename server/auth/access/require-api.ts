import { atLeast } from '../../../lib/contracts/access/role.ts'
import { AppError } from '../../errors.ts'
import { actorOf, clientAddressHeader, type Actor } from '../actor.ts'
import type { Viewer } from '../session/find.ts'
import type { Access, SessionAccess } from './access.ts'
import { currentViewer } from './current-viewer.ts'
import { assertFresh } from './fresh.ts'
import { assertSameOrigin } from './same-origin.ts'

/** Who asks, from where, and as what it is written into the audit log. */
export interface ApiCaller {
  user: Viewer['user']
  actor: Actor
  address: string | null
}

export type SessionCaller = ApiCaller & { sessionId: string }

interface ApiRequest {
  method: string
  headers: Headers
}

/**
 * Stands first in every handler, with what server/auth/access/operations.ts says of it.
 * @throws AppError `unauthenticated`; `forbidden` for too low a role and for a change that comes from another site;
 *   `proof_required`
 */
export async function requireApi(access: Access, request: ApiRequest): Promise<ApiCaller> {
  return requireViewer(access, request)
}

/** The same for what only a session may do. @throws AppError like `requireApi` */
export async function requireSession(access: SessionAccess, request: ApiRequest): Promise<SessionCaller> {
  return requireViewer(access, request)
}

async function requireViewer(access: Access, request: ApiRequest): Promise<SessionCaller> {
  const viewer = await currentViewer()
  if (viewer === null) throw new AppError('unauthenticated')
  assertSameOrigin(request)
  if (!atLeast(viewer.user.role, access.role)) throw new AppError('forbidden')
  if (access.fresh) assertFresh(viewer, new Date())
  return {
    user: viewer.user,
    sessionId: viewer.sessionId,
    actor: actorOf(viewer.user.id, request.headers),
    address: request.headers.get(clientAddressHeader),
  }
}
