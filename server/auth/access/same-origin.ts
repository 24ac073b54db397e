import { AppError } from '../../errors.ts'
import { isSecure, publicOrigin } from '../settings.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site makes a browser ask for. Browsers say where a request comes from; a request that says
 * nothing is refused too.
 * @throws AppError `forbidden`
 */
export function assertSameOrigin(request: { method: string; headers: Headers }): void {
  if (safeMethods.has(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const sameSite = site === null || site === 'same-origin'
  const ownOrigin = origin === null ? site !== null : isOwn(origin, request.headers.get('host'))
  if (!sameSite || !ownOrigin)
    throw new AppError('forbidden', 'A change must come from the console itself: its Origin is not ours.')
}

/** Ours is the public address; without TLS also any other name that the server was reached under. */
function isOwn(origin: string, host: string | null): boolean {
  if (origin === publicOrigin()) return true
  return host !== null && (origin === `https://${host}` || (!isSecure() && origin === `http://${host}`))
}
