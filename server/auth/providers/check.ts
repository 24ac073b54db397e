import { z } from 'zod'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import type { GitHubSettings, OidcSettings, SignInSettings } from '../../config-sign-in.ts'
import { askProvider, readAnswer } from './ask.ts'
import { asProviderFault, ProviderFault } from './fault.ts'
import { apiBase } from './github/addresses.ts'
import { discover } from './oidc/discover.ts'

/** Whether a provider does its part, asked just now. */
export type ProviderCheck = { state: 'ok' | 'warn' | 'fail'; text: string }

const keySet = z.object({ keys: z.array(z.object({ kty: z.string() })).min(1, 'has no key') })

/** Asks a provider that is on whether a sign-in could work; never rejects. */
export async function checkProvider(id: Provider, { github, oidc }: SignInSettings): Promise<ProviderCheck> {
  try {
    if (id === 'github' && github !== null) return await checkGitHub(github)
    if (id === 'oidc' && oidc !== null) return await checkOidc(oidc)
    throw new ProviderFault('provider_failed', 'It is off.')
  } catch (error) {
    return { state: 'fail', text: asProviderFault(error).message }
  }
}

/** That it can be reached. Whether client id and secret are right, GitHub only says when somebody signs in. */
async function checkGitHub(settings: GitHubSettings): Promise<ProviderCheck> {
  const { status } = await askProvider(`${apiBase(settings)}/meta`, {
    headers: { 'user-agent': 'kamaji-telemetry' },
  })
  if (status >= 500) throw new ProviderFault('provider_failed', `${apiBase(settings)} answers ${status}.`)
  return { state: 'ok', text: `${apiBase(settings)} answers.` }
}

async function checkOidc({ issuer }: OidcSettings): Promise<ProviderCheck> {
  const { jwks_uri, code_challenge_methods_supported: methods } = await discover(issuer)
  const { body } = await askProvider(jwks_uri)
  const { keys } = readAnswer(jwks_uri, body, keySet)
  const text = `The discovery document and ${keys.length === 1 ? 'a key' : `${keys.length} keys`} can be read.`
  if (methods?.includes('S256') === false)
    return { state: 'warn', text: `${text} It does not say that it knows PKCE (S256).` }
  return { state: 'ok', text }
}
