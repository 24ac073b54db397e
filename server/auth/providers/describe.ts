import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { githubProvider } from './github/provider.ts'
import { discovered } from './oidc/discover.ts'
import { oidcProvider } from './oidc/provider.ts'
import { signInSettings } from './settings.ts'
import type { Talk } from './talk.ts'

/**
 * A provider as next-auth wants it described; null where it is off.
 * @throws ProviderFault when its own description cannot be had
 */
export async function describeProvider(id: Provider, talk: Talk): Promise<OAuthConfig<object> | null> {
  const { github, oidc } = signInSettings()
  if (id === 'github') return github === null ? null : githubProvider(github, talk)
  return oidc === null
    ? null
    : talk.listen(async () => oidcProvider(oidc, await discovered(oidc.issuer), talk))
}
