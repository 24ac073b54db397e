import type { ProviderRefusal } from '../contracts/access/provider-refusal.ts'
import type { Provider } from '../contracts/access/provider.ts'
import type { SignInMethod } from '../contracts/access/session.ts'

/** How somebody signed in, or tried to. */
export const methodWords: Record<SignInMethod, string> = {
  password: 'by password',
  'password+totp': 'by password and second factor',
  github: 'by GitHub',
  oidc: 'by OpenID Connect',
}

/** How somebody was given access. */
export const viaWords: Record<Provider | 'environment' | 'setup page', string> = {
  environment: 'by ADMIN_EMAIL',
  'setup page': 'on the setup page',
  github: methodWords.github,
  oidc: methodWords.oidc,
}

/** Who said so, where no person did. */
export const sayingWords: Record<Provider, string> = {
  github: 'as GitHub says',
  oidc: 'as OpenID Connect says',
}

export const linkWords: Record<'invite' | 'reset', string> = {
  invite: 'that of an invitation',
  reset: 'that of a reset',
}

/** Why a token was refused, or a sign-in by a provider. */
export const reasonWords: Record<ProviderRefusal | 'expired' | 'revoked', string> = {
  expired: 'it had run out',
  revoked: 'it was revoked',
  cancelled: 'they turned back there',
  interrupted: 'it took too long, or went on elsewhere',
  provider_away: 'the service did not answer',
  provider_failed: 'the service answered wrongly',
  not_allowed: 'the lists do not name them',
  email_unverified: 'their email address is not verified there',
  email_taken: 'somebody has that email address already',
  disabled: 'they are disabled',
  identity_taken: 'the account is somebody else’s way in',
  already_linked: 'another account is linked',
  not_same_session: 'they were not signed in as before',
  internal: 'the server failed',
}
