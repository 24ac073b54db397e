import { createHash, randomBytes } from 'node:crypto'

/** Session ids and link codes are 256 random bits; only their hash is at rest, and needs no salt. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
