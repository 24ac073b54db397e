import type { IssuedLink } from '../../../lib/contracts/access/person.ts'
import { publicOrigin } from '../settings.ts'
import type { OneTimeLink } from './issue.ts'

/** A one-time link as the admin passes it on. */
export function issuedLink(link: OneTimeLink, origin = publicOrigin()): IssuedLink {
  return { url: `${origin}/welcome/${link.code}`, expires_at: link.expiresAt.toISOString() }
}
