import type { Provider, Way } from '../contracts/access/provider.ts'

/** What people call a provider here. */
export interface ProviderName {
  id: Provider
  name: string
}

const generic: Record<Way, string> = {
  password: 'Password',
  github: 'GitHub',
  oidc: 'OpenID Connect',
}

/** How a way to sign in is called: as it is configured, and for one that is off by its kind. */
export function wayName(way: Way, providers: readonly ProviderName[]): string {
  return providers.find(({ id }) => id === way)?.name ?? generic[way]
}
