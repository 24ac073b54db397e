import type { ProviderFact } from '../../../lib/contracts/access/provider-list.ts'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import type { SignInSettings } from '../../config-sign-in.ts'

const byHand = 'Nobody by a list: an admin gives roles by hand'
const nobody = 'Nobody'

/** Where a provider is and whom its lists name, as the environment says; nothing that is secret. */
export function describeLists(provider: Provider, { github, oidc }: SignInSettings): ProviderFact[] {
  if (provider === 'github' && github !== null)
    return [
      fact('Address', [github.url], ''),
      fact('Client id', [github.clientId], ''),
      fact('Organisations and teams that may sign in', github.allowed, nobody),
      fact('Organisations and teams of admins', github.admins, byHand),
    ]
  if (provider === 'oidc' && oidc !== null)
    return [
      fact('Issuer', [oidc.issuer], ''),
      fact('Client id', [oidc.clientId], ''),
      fact('Addresses and domains that may sign in', oidc.allowed, nobody),
      fact(`Groups that may sign in (claim ${oidc.groupsClaim})`, oidc.allowedGroups, nobody),
      fact('Groups of admins', oidc.adminGroups, byHand),
    ]
  return []
}

const fact = (label: string, entries: string[], empty: string): ProviderFact => ({ label, entries, empty })
