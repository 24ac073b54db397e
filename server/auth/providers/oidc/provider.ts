import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { OidcSettings } from '../../../config-sign-in.ts'
import { inTime, patienceMs } from '../ask.ts'
import { ProviderFault } from '../fault.ts'
import { unknownUser, type Talk } from '../talk.ts'
import type { OidcMetadata } from './discover.ts'
import { readOidcIdentity } from './read-identity.ts'

/**
 * An OpenID provider as next-auth wants it described, with the issuer that was configured: openid-client then takes ID
 * tokens of no other. Who it is, and whether they may come in, goes to `talk`.
 */
export function oidcProvider(
  settings: OidcSettings,
  metadata: OidcMetadata,
  talk: Talk,
): OAuthConfig<object> {
  const { issuer, clientId, clientSecret, name } = settings
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    idToken: true,
    issuer,
    clientId,
    clientSecret,
    client: {
      id_token_signed_response_alg: signatureOf(metadata),
      token_endpoint_auth_method: authenticationOf(metadata),
    },
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: patienceMs },
    jwks_endpoint: metadata.jwks_uri,
    authorization: { url: metadata.authorization_endpoint, params: { scope: scopesFor(settings, metadata) } },
    token: {
      url: metadata.token_endpoint,
      request: ({ client, params: { code, state, iss }, checks, provider }) =>
        talk.listen(async () => {
          if (metadata.authorization_response_iss_parameter_supported && iss === undefined)
            throw new ProviderFault('provider_failed', 'The answer does not say which issuer it is from.')
          const given = { code, state, ...(iss === undefined ? {} : { iss }) }
          const asked = client.callback(provider.callbackUrl, given, { ...checks, response_type: 'code' })
          const tokens = await inTime(asked)
          const info = metadata.userinfo_endpoint === undefined ? null : await inTime(client.userinfo(tokens))
          talk.identity = readOidcIdentity(settings, tokens.claims(), info)
          return { tokens }
        }),
    },
    userinfo: { url: metadata.userinfo_endpoint ?? issuer, request: () => talk.profile() },
    profile: unknownUser,
  }
}

const signatures = ['RS256', 'ES256', 'PS256', 'EdDSA', 'ES384', 'RS384', 'PS384', 'ES512', 'RS512', 'PS512']

/** One kind of signature is expected and no other taken; never none, and none with the client secret as its key. */
const signatureOf = ({ id_token_signing_alg_values_supported: known }: OidcMetadata) =>
  signatures.find((signature) => known.includes(signature)) ?? 'RS256'

function authenticationOf({ token_endpoint_auth_methods_supported: known }: OidcMetadata) {
  const postOnly = known.includes('client_secret_post') && !known.includes('client_secret_basic')
  return postOnly ? ('client_secret_post' as const) : ('client_secret_basic' as const)
}

/** `groups` where the issuer has such a scope: Dex asks for it, Keycloak refuses what it does not know. */
function scopesFor(
  { allowedGroups, adminGroups }: OidcSettings,
  { scopes_supported: known }: OidcMetadata,
): string {
  const needsGroups = allowedGroups.length + adminGroups.length > 0
  return ['openid', 'email', 'profile', ...(needsGroups && known.includes('groups') ? ['groups'] : [])].join(
    ' ',
  )
}
