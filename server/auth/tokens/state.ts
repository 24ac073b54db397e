import type { OwnToken } from '../../../lib/contracts/access/token.ts'

/** @param token whose owner may be disabled: those were revoked with them */
export function tokenState(token: { revokedAt: Date | null; expiresAt: Date }, now: Date): OwnToken['state'] {
  if (token.revokedAt !== null) return 'revoked'
  return token.expiresAt <= now ? 'expired' : 'live'
}
