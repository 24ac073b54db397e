import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { GitHubSettings } from '../../../config-sign-in.ts'
import { inTime, patienceMs } from '../ask.ts'
import { ProviderFault } from '../fault.ts'
import { unknownUser, type Talk } from '../talk.ts'
import { apiBase, loginBase } from './addresses.ts'
import { readGitHubIdentity } from './read-identity.ts'

/** GitHub as next-auth wants it described. Who it is, and whether they may come in, goes to `talk`. */
export function githubProvider(settings: GitHubSettings, talk: Talk): OAuthConfig<object> {
  const { clientId, clientSecret } = settings
  const login = loginBase(settings)
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    issuer: login,
    clientId,
    clientSecret,
    client: { token_endpoint_auth_method: 'client_secret_post' },
    checks: ['pkce', 'state'],
    httpOptions: { timeout: patienceMs },
    authorization: { url: `${login}/authorize`, params: { scope: 'user:email read:org' } },
    token: {
      url: `${login}/access_token`,
      request: ({ client, params: { code, state, iss }, checks, provider }) =>
        talk.listen(async () => {
          const given = { code, state, ...(iss === undefined ? {} : { iss }) }
          const asked = client.oauthCallback(provider.callbackUrl, given, {
            ...checks,
            response_type: 'code',
          })
          const tokens = await inTime(asked)
          if (tokens.access_token === undefined)
            throw new ProviderFault('provider_failed', 'GitHub gave no token for the code.')
          talk.identity = await readGitHubIdentity(settings, tokens.access_token)
          return { tokens }
        }),
    },
    userinfo: { url: `${apiBase(settings)}/user`, request: () => talk.profile() },
    profile: unknownUser,
  }
}
