import type { Provider } from './provider.ts'

/** A provider that is on here, and whether one has linked an account there. */
export interface ProviderLink {
  provider: Provider
  /** what people call it */
  name: string
  linked: LinkedIdentity | null
}

export interface LinkedIdentity {
  /** how the provider named the person when it was last used */
  label: string
  linked_at: string
  last_used_at: string
}

/** How one can sign in. */
export interface WaysIn {
  password: boolean
  providers: ProviderLink[]
}
