import type { IncomingMessage } from 'node:http'
import type { Log } from '../log.ts'

/**
 * Says once that a proxy tells whose request it passes on, and nobody listens: then all who come through it have one
 * address, and the failed sign-ins of each count against the others. Of the header nothing is written down.
 */
export function hiddenClientsTeller(trustedProxies: number, log: Log): (request: IncomingMessage) => void {
  let isTold = trustedProxies > 0
  return ({ headers }) => {
    if (isTold || headers['x-forwarded-for'] === undefined) return
    isTold = true
    log(
      'A request came with X-Forwarded-For, which is not read: everybody behind a proxy counts as one address. If there is a proxy in front, set TRUSTED_PROXIES.',
    )
  }
}
