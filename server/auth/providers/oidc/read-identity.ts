import { z } from 'zod'
import type { OidcSettings } from '../../../config-sign-in.ts'
import { readAnswer } from '../ask.ts'
import { ProviderFault } from '../fault.ts'
import { roleByList, type ProvenIdentity } from '../proven.ts'

const claimsOf = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.unknown().optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
})
type Claims = z.output<typeof claimsOf>

/**
 * Who an issuer's claims speak of, and what the lists make of them.
 * @param idToken claims of the ID token, whose signature was checked
 * @param userinfo what the issuer says at its userinfo endpoint; null where it has none
 * @throws ProviderFault
 */
export function readOidcIdentity(
  settings: OidcSettings,
  idToken: unknown,
  userinfo: unknown,
): ProvenIdentity {
  const { issuer, groupsClaim, allowed, allowedGroups, adminGroups } = settings
  const claims = readAnswer('ID token', idToken, claimsOf)
  const info = userinfo === null ? claims : readAnswer('userinfo', userinfo, claimsOf)
  if (claims['iss'] !== issuer)
    throw new ProviderFault('provider_failed', 'The ID token is of another issuer.')
  if (info.sub !== claims.sub) throw new ProviderFault('provider_failed', 'userinfo speaks of somebody else.')
  const email = verifiedEmail(claims.email === undefined ? info : claims)
  const groups = groupsIn(claims[groupsClaim] ?? info[groupsClaim])
  const isIn = (names: readonly string[]) => names.some((name) => groups.includes(name))
  const isAdmin = isIn(adminGroups)
  return {
    provider: 'oidc',
    issuer,
    subject: claims.sub,
    label: claims.preferred_username ?? info.preferred_username ?? email ?? claims.sub,
    email,
    name: claims.name ?? info.name ?? '',
    isAllowed: isAdmin || isIn(allowedGroups) || isListed(allowed, email),
    role: roleByList(adminGroups.length > 0, isAdmin),
  }
}

/** Address and its state from one place: an address of the one and a `true` of the other would prove nothing. */
const verifiedEmail = ({ email, email_verified }: Claims) =>
  email_verified === true ? (email?.toLowerCase() ?? null) : null

function isListed(allowed: readonly string[], email: string | null): boolean {
  if (email === null) return false
  return allowed.includes(email) || allowed.includes(email.slice(email.lastIndexOf('@')))
}

function groupsIn(claim: unknown): string[] {
  if (typeof claim === 'string') return [claim]
  return Array.isArray(claim) ? claim.filter((group) => typeof group === 'string') : []
}
