import { hash, verify } from '@node-rs/argon2'
import { inSlot } from './slots.ts'

/** 62 ms and 64 MiB a hash: above the least that OWASP asks for, and two at a time fit a small machine. */
const argon2id = 2
const options = { algorithm: argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** The hash of a random password that nobody knows, with the same cost. */
const nobodysHash =
  '$argon2id$v=19$m=65536,t=3,p=1$3y9GXdEcDXxDEkppZ9GlCg$I4pJ+U799xkPii7XQ93dfs87zN/1LoYwrMNbzEqEVIA'

/** @throws AppError `overloaded` when too many wait */
export async function hashPassword(password: string): Promise<string> {
  return inSlot(() => hash(password, options))
}

/**
 * Takes the same time whether or not there is a password to compare with.
 * @throws AppError `overloaded` when too many wait
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await inSlot(() => verify(stored ?? nobodysHash, password))
  return matches && stored !== null
}
