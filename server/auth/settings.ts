// The start of the server puts these into the environment, where next-auth looks for two of them too.

/** The secret that session cookies and derived keys come from. */
export function authSecret(): string {
  const secret = process.env['NEXTAUTH_SECRET']
  if (secret === undefined || secret === '') throw new Error('NEXTAUTH_SECRET is not set')
  return secret
}

/** Where people reach the console. */
export function publicOrigin(): string {
  return new URL(process.env['NEXTAUTH_URL'] ?? 'http://localhost:3000').origin
}

/**
 * The address that a caller reached the console under, where no public one is configured. Only for requests that passed
 * `assertSameOrigin`, which has looked at the header.
 */
export function originFor(headers: Headers): string {
  const isConfigured = new URL(publicOrigin()).hostname !== 'localhost'
  return isConfigured ? publicOrigin() : (headers.get('origin') ?? publicOrigin())
}

export function isSecure(): boolean {
  return publicOrigin().startsWith('https://')
}

/** True where an admin who signs in by password acts as a maintainer until they have a second factor. */
export function adminsNeedFactor(): boolean {
  return process.env['ADMIN_TOTP'] === 'required'
}
