import { cutAddress } from './address.ts'

/** Who does a thing, and from where. Null stands for the operator at the command line. */
export interface Actor {
  /** null: nobody who is signed in, as when a one-time link is used */
  userId: string | null
  /** cut to /24 or /48 */
  network: string | null
  /** name of the token with which they ask; undefined for a session */
  token?: string
}

/** The header that the server sets to the address of the client; what comes under this name from outside is dropped. */
export const clientAddressHeader = 'x-client-address'

export function actorOf(userId: string | null, headers: Headers): Actor {
  return { userId, network: cutAddress(headers.get(clientAddressHeader)) }
}
