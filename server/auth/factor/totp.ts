import { Secret, TOTP } from 'otpauth'

const stepMs = 30_000
/** For a clock that is a little off, and for a code that was read just before it changed. */
const stepsAside = 1
/** What every authenticator app understands; 160 bits of secret, as RFC 4226 asks for. */
const common = { issuer: 'Kamaji telemetry', algorithm: 'SHA1', digits: 6, period: stepMs / 1000 }
const secretBytes = 20

/** A new secret in base32, as people type it into an app. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

/** What the QR code says: an app reads secret, issuer and account from it. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ ...common, label: email, secret: Secret.fromBase32(secret) }).toString()
}

/** @returns the time step whose code this is; null for a wrong one (RFC 6238) */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ ...common, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: stepsAside })
  return delta === null ? null : Math.floor(now.getTime() / stepMs) + delta
}
