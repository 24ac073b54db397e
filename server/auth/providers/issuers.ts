import type { Provider } from '../../../lib/contracts/access/provider.ts'
import type { SignInSettings } from '../../config-sign-in.ts'
import { signInSettings } from './settings.ts'

/** Whose identities sign somebody in here now: of another issuer, or of a provider that is off, one opens nothing. */
export function issuersInUse(
  { github, oidc }: SignInSettings = signInSettings(),
): { provider: Provider; issuer: string }[] {
  return [
    ...(github === null ? [] : [{ provider: 'github' as const, issuer: github.url }]),
    ...(oidc === null ? [] : [{ provider: 'oidc' as const, issuer: oidc.issuer }]),
  ]
}
