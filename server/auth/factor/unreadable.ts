import { unseal } from './seal.ts'

/** A second factor as it is stored. */
export interface SealedFactor {
  /** of the person */
  id: string
  totpSecret: string
}

/** The secret of the app, by the first of these secrets of the deployment that opens it; null where none does. */
export function openFactor({ id, totpSecret }: SealedFactor, secrets: readonly string[]): string | null {
  for (const secret of secrets) {
    const opened = unseal(totpSecret, { use: 'factor', userId: id }, secret)
    if (opened !== null) return opened
  }
  return null
}

/** What is wrong with second factors, and what to do about it; null where the secret in use opens all of them. */
export function unreadableFactors(
  factors: readonly SealedFactor[],
  secret: string,
): { text: string; advice: string } | null {
  const closed = factors.filter((factor) => openFactor(factor, [secret]) === null)
  if (closed.length === 0) return null
  return {
    text: `NEXTAUTH_SECRET does not open ${closed.length} of ${factors.length} second factors`,
    advice:
      'Give the secret from before as PREVIOUS_NEXTAUTH_SECRET to the command rotate-secret; if it is lost, run ' +
      'user reset-totp for each of these people.',
  }
}
