import { z } from 'zod'
import { askProvider, readAnswer } from '../ask.ts'
import { ProviderFault } from '../fault.ts'

const strings = z.array(z.string())
const address = z.url({ protocol: /^https?$/ })

const document = z.object({
  issuer: z.string(),
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  userinfo_endpoint: address.optional(),
  scopes_supported: strings.default([]),
  id_token_signing_alg_values_supported: strings.default(['RS256']),
  token_endpoint_auth_methods_supported: strings.default(['client_secret_basic']),
  code_challenge_methods_supported: strings.optional(),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
})
export type OidcMetadata = z.output<typeof document>

/**
 * What an issuer says of itself. It must say the name that it was asked under, or somebody else could answer in its place,
 * and an issuer on https has no endpoint without.
 * @throws ProviderFault
 */
export async function discover(issuer: string): Promise<OidcMetadata> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const { status, body } = await askProvider(url)
  if (status !== 200) throw new ProviderFault('provider_failed', `${url} answers ${status}.`)
  const metadata = readAnswer(url, body, document)
  if (metadata.issuer !== issuer)
    throw new ProviderFault(
      'provider_failed',
      `${url} speaks for the issuer ${metadata.issuer}, not for ${issuer}.`,
    )
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint = issuer } = metadata
  const plain = [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint].find(
    (endpoint) => issuer.startsWith('https:') && !endpoint.startsWith('https:'),
  )
  if (plain !== undefined)
    throw new ProviderFault('provider_failed', `${url} names ${plain}, which is not https.`)
  return metadata
}

const keptMs = 10 * 60_000
const kept = new Map<string, { metadata: Promise<OidcMetadata>; askedAtMs: number }>()

/** The same, asked for every ten minutes at most: anybody can start a sign-in. @throws ProviderFault */
export async function discovered(issuer: string): Promise<OidcMetadata> {
  const known = kept.get(issuer)
  if (known !== undefined && performance.now() - known.askedAtMs < keptMs) return known.metadata
  const metadata = discover(issuer)
  kept.set(issuer, { metadata, askedAtMs: performance.now() })
  // What failed is asked again by the next one; those who came meanwhile share the answer.
  metadata.catch(() => kept.delete(issuer))
  return metadata
}
