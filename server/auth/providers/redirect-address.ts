import type { Provider } from '../../../lib/contracts/access/provider.ts'

/** What is registered at a provider: where it sends browsers back to. @param origin of the console */
export const redirectAddress = (provider: Provider, origin: string) =>
  `${origin}/api/auth/callback/${provider}`
