import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { derivedKey } from '../derived-key.ts'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** What a sealed text is for, and whose it is: it opens for nothing and nobody else. */
export interface SealedFor {
  use: 'factor' | 'enrolment'
  userId: string
}

/** Encrypts a text under a key from the deployment's secret. */
export function seal(text: string, whose: SealedFor, secret?: string): string {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, derivedKey('factor', secret), iv, { authTagLength: tagBytes })
  sealing.setAAD(additionalData(whose))
  const parts = [iv, sealing.update(text, 'utf8'), sealing.final()]
  return Buffer.concat([...parts, sealing.getAuthTag()]).toString('base64url')
}

/** @returns null when it was sealed for another use or person, under another secret, or not at all */
export function unseal(sealed: string, whose: SealedFor, secret?: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return null
  const iv = bytes.subarray(0, ivBytes)
  const opening = createDecipheriv(cipher, derivedKey('factor', secret), iv, { authTagLength: tagBytes })
  opening.setAAD(additionalData(whose))
  opening.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return opening.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8')
  } catch {
    return null
  }
}

const additionalData = ({ use, userId }: SealedFor) => Buffer.from(JSON.stringify([use, userId]))
