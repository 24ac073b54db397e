/** Why a sign-in by a provider, or the linking of an identity, did not come about; `error` in the address of the page. */
export const providerRefusals = [
  'cancelled',
  'interrupted',
  'provider_away',
  'provider_failed',
  'not_allowed',
  'email_unverified',
  'email_taken',
  'disabled',
  'identity_taken',
  'already_linked',
  'not_same_session',
  'internal',
] as const
export type ProviderRefusal = (typeof providerRefusals)[number]
