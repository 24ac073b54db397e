import { asProviderFault, type ProviderFault } from './fault.ts'
import type { ProvenIdentity } from './proven.ts'

/** What came of one talk with a provider. next-auth hands neither on as it is: it shortens faults, and widens profiles. */
export class Talk {
  identity: ProvenIdentity | null = null
  fault: ProviderFault | null = null

  /** Does a part of the talk, and keeps what went wrong in it. */
  async listen<T>(part: () => Promise<T>): Promise<T> {
    try {
      return await part()
    } catch (error) {
      this.fault = asProviderFault(error)
      throw this.fault
    }
  }

  /** What next-auth asks for after the tokens: by then it is known who it is. */
  async profile(): Promise<{ sub: string }> {
    return { sub: this.identity?.subject ?? '' }
  }
}

/** next-auth wants a user before it asks who that is; the sign-in fills in both. */
export const unknownUser = () => ({ id: 'unknown', sid: '' })
