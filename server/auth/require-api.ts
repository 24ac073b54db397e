import { atLeast, type Role } from '../../lib/contracts/access/role.ts'
import { AppError } from '../errors.ts'
import { actorOf, clientAddressHeader, type Actor } from './actor.ts'
import { currentViewer } from './current-viewer.ts'
import { assertSameOrigin } from './same-origin.ts'
import type { Viewer } from './session/find.ts'

/** Who asks, from where, and as what it is written into the audit log. */
export type ApiCaller = Viewer & { actor: Actor; address: string | null }

/**
 * Stands first in every handler.
 * @throws AppError `unauthenticated`, or `forbidden` for too low a role and for a change that comes from another site
 */
export async function requireApi(
  minimumRole: Role,
  request: { method: string; headers: Headers },
): Promise<ApiCaller> {
  const viewer = await currentViewer()
  if (viewer === null) throw new AppError('unauthenticated')
  assertSameOrigin(request)
  if (!atLeast(viewer.user.role, minimumRole)) throw new AppError('forbidden')
  const address = request.headers.get(clientAddressHeader)
  return { ...viewer, actor: actorOf(viewer.user.id, request.headers), address }
}
