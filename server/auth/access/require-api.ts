import { atLeast } from '../../../lib/contracts/access/role.ts'
import { AppError } from '../../errors.ts'
import { actorOf, clientAddressHeader, type Actor } from '../actor.ts'
import type { Viewer } from '../session/find.ts'
import type { Access, SessionAccess } from './access.ts'
import { bearerOf } from './bearer.ts'
import { currentViewer } from './current-viewer.ts'
import { assertFresh } from './fresh.ts'
import { requireToken } from './require-token.ts'
import { assertSameOrigin } from './same-origin.ts'
import { tellForbidden } from './tell-forbidden.ts'

/** Who asks, from where, and as what it is written into the audit log. */
export interface ApiCaller {
  user: Viewer['user']
  actor: Actor
  address: string | null
}

export type SessionCaller = ApiCaller & { sessionId: string }

interface ApiRequest {
  method: string
  url: string
  headers: Headers
}

/**
 * Stands first in every handler, with what server/auth/access/operations.ts says of it. Where a token is sent, it alone
 * decides: a session that comes along adds nothing to it.
 * @throws AppError `unauthenticated`, `invalid_token`, `insufficient_scope`; `forbidden` for too low a role and for a change
 *   that comes from another site; `factor_required` for an admin who must set one up first; `proof_required`
 */
export async function requireApi(access: Access, request: ApiRequest): Promise<ApiCaller> {
  const token = bearerOf(request.headers)
  return token === null ? requireViewer(access, request) : callerByToken(access, token, request)
}

/** The same for what only a session may do. @throws AppError like `requireApi` */
export async function requireSession(access: SessionAccess, request: ApiRequest): Promise<SessionCaller> {
  const token = bearerOf(request.headers)
  if (token === null) return requireViewer(access, request)
  await requireToken(token, request.headers, new Date())
  throw new AppError('forbidden', 'No token may do this: sign in to the console.')
}

async function requireViewer(access: Access, request: ApiRequest): Promise<SessionCaller> {
  const viewer = await currentViewer()
  if (viewer === null) throw new AppError('unauthenticated')
  assertSameOrigin(request)
  const actor = actorOf(viewer.user.id, request.headers)
  if (!atLeast(viewer.user.role, access.role))
    throw viewer.lacksFactor ? new AppError('factor_required') : await forbidden(actor, request)
  if (access.fresh) assertFresh(viewer, new Date())
  return {
    user: viewer.user,
    sessionId: viewer.sessionId,
    actor,
    address: request.headers.get(clientAddressHeader),
  }
}

async function forbidden(actor: Actor, { method, url }: ApiRequest): Promise<AppError> {
  await tellForbidden(actor, `${method} ${new URL(url).pathname.slice(0, 200)}`, new Date())
  return new AppError('forbidden')
}

async function callerByToken(
  { role, scope }: Access,
  secret: string,
  request: ApiRequest,
): Promise<ApiCaller> {
  const { headers } = request
  const { user, scopes, name } = await requireToken(secret, headers, new Date())
  if (scope === null) throw new AppError('forbidden', 'No token may do this: sign in to the console.')
  if (!scopes.includes(scope))
    throw new AppError('insufficient_scope', `This token is not good for it: it lacks the scope ${scope}.`)
  const actor = { ...actorOf(user.id, headers), token: name }
  if (!atLeast(user.role, role)) throw await forbidden(actor, request)
  return { user, actor, address: headers.get(clientAddressHeader) }
}
