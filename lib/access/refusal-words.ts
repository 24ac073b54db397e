import { providerRefusals, type ProviderRefusal } from '../contracts/access/provider-refusal.ts'

/** What a person is told of a refusal, and what they can do. @param provider how people call it, such as `GitHub` */
export function refusalWords(refusal: ProviderRefusal, provider: string): string {
  return words[refusal](provider)
}

/** The refusal that an address names; null for anything else. */
export function readRefusal(value: string | undefined): ProviderRefusal | null {
  return providerRefusals.find((known) => known === value) ?? null
}

const words: Record<ProviderRefusal, (provider: string) => string> = {
  cancelled: (provider) => `You did not finish at ${provider}.`,
  interrupted: () =>
    'It took longer than 15 minutes, or was begun in another browser or window. Start again from here.',
  provider_away: (provider) =>
    `${provider} cannot be reached, or did not answer in time. Try again in a moment, or use another way to sign in.`,
  provider_failed: (provider) =>
    `${provider} did not answer as it should. Try again; if it fails again, the log of the server says why.`,
  not_allowed: (provider) =>
    `Your account at ${provider} is not among those with access to this console. An admin can say which are.`,
  email_unverified: (provider) =>
    `${provider} does not say that your email address is verified. Verify it there, then try again.`,
  email_taken: (provider) =>
    `Somebody has access under your email address already. If that is you, sign in as before, then link ${provider} under Account.`,
  disabled: () => 'Your access is disabled. An admin can enable it again.',
  identity_taken: (provider) =>
    `This account at ${provider} is another person’s way in here. They can unlink it under Account.`,
  already_linked: (provider) =>
    `You have linked an account at ${provider} already. Unlink it first to link another.`,
  not_same_session: () =>
    'You are no longer signed in as when you began. Nothing was linked; start again from here.',
  internal: () =>
    'Something went wrong on our side. Try again; if it fails again, the log of the server says why.',
}
