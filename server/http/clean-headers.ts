import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { plainHeaders } from '../plain-headers.ts'

/** Must be the one that `server/auth/actor.ts` reads. */
const clientAddressHeader = 'x-client-address'
const internal = new Set([
  'x-nonce',
  'x-path',
  'content-security-policy',
  'forwarded',
  'next-action', // the call of a server action: there are none here
  clientAddressHeader,
])

const isForged = (name: string) =>
  internal.has(name) || /^x-(middleware|forwarded|nextjs-internal)-/.test(name)

/** Removes what only this server and Next.js themselves may say, and says it. */
export function cleanHeaders(headers: IncomingHttpHeaders, client: string, origin: URL): void {
  for (const name of Object.keys(headers)) if (isForged(name)) delete headers[name]
  headers[clientAddressHeader] = client
  headers['x-forwarded-for'] = client
  headers['x-forwarded-host'] = origin.host
  headers['x-forwarded-proto'] = origin.protocol.slice(0, -1)
}

/** The console asks a browser for none of these. (The clipboard is not among them: its buttons to copy write to it.) */
const permissions = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/**
 * For every answer of the console, also those that Next.js gives before a page or the proxy sees the request (redirects,
 * static files, 404s). A page replaces the content security policy with its own.
 */
export function baseHeaders(origin: URL): OutgoingHttpHeaders {
  return {
    ...plainHeaders,
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': permissions,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(origin.protocol === 'https:' && {
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    }),
  }
}
