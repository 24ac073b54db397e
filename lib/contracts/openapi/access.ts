import type { Scope } from '../access/scope.ts'

/** Somebody who is signed in, or a token with one of these scopes. */
export function anyOf(...tokens: Scope[]) {
  return [{ session: [] }, ...tokens.map((scope) => ({ token: [scope] }))]
}

export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'kamaji-telemetry.session',
    description: 'On https its name begins with __Host-.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API token (ktd_…), made under Account. It acts as its owner, within its scopes: read answers as JSON, export as CSV.',
  },
}
