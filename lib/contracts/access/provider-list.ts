/** A fact about a provider as it is set up: what it is, and its entries; none where nothing is set. */
export interface ProviderFact {
  label: string
  entries: string[]
  /** what no entry means */
  empty: string
}
