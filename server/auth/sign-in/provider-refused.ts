import type { ProviderRefusal } from '../../../lib/contracts/access/provider-refusal.ts'

/** A person whom a provider vouches for and who does not come in; the reason may be told to them. */
export class ProviderRefused extends Error {
  override name = 'ProviderRefused'
  readonly reason: ProviderRefusal

  constructor(reason: ProviderRefusal) {
    super(reason)
    this.reason = reason
  }
}
