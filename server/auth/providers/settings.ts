import type { Provider } from '../../../lib/contracts/access/provider.ts'
import type { SignInSettings } from '../../config-sign-in.ts'

// The console's bundler loads this module a second time; what there is one of hangs on `globalThis`.
declare global {
  var kamajiTelemetrySignIn: SignInSettings | undefined
}

/** Makes the sign-in that the environment describes known to the console, which lives in the same process. */
export function shareSignIn(settings: SignInSettings): void {
  globalThis.kamajiTelemetrySignIn = settings
}

/** How people sign in here, beside their password. */
export function signInSettings(): SignInSettings {
  return globalThis.kamajiTelemetrySignIn ?? { github: null, oidc: null }
}

/** The providers that are on, and what people call them. */
export function providerNames(
  { github, oidc }: SignInSettings = signInSettings(),
): { id: Provider; name: string }[] {
  return [
    ...(github === null ? [] : [{ id: 'github' as const, name: 'GitHub' }]),
    ...(oidc === null ? [] : [{ id: 'oidc' as const, name: oidc.name }]),
  ]
}
