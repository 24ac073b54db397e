import { maxPasswordLength, minPasswordLength } from '../../../lib/contracts/access/password.ts'
import { AppError } from '../../errors.ts'
import { isGuessable } from './guessable.ts'
import { isLeaked } from './leaked.ts'

export interface PasswordOwner {
  email: string
  name: string
}

/**
 * What is wrong with a new password, as a sentence for its owner; null when it will do. There are no rules about kinds of
 * characters: length and being hard to guess are what counts (OWASP ASVS 5.0, 6.2).
 */
export async function passwordFault(password: string, owner: PasswordOwner): Promise<string | null> {
  const fault = ruleFault(password, owner)
  if (fault !== null) return fault
  if (await isLeaked(password))
    return 'This is on lists of leaked passwords. Four unrelated words make a good password.'
  return null
}

/** The same by length and content alone. */
export function ruleFault(password: string, owner: PasswordOwner): string | null {
  const length = Array.from(password).length
  if (length < minPasswordLength) return `Use at least ${minPasswordLength} characters.`
  if (length > maxPasswordLength) return `Use at most ${maxPasswordLength} characters.`
  if (isGuessable(password, personalWords(owner)))
    return 'This is too easy to guess: it is made of common words, of your name or address, or of a run of keys. Four unrelated words make a good password.'
  return null
}

/** @throws AppError `invalid_field` */
export async function assertPassword(
  password: string,
  owner: PasswordOwner,
  field = 'password',
): Promise<void> {
  const fault = await passwordFault(password, owner)
  if (fault !== null) throw new AppError('invalid_field', fault, field)
}

/** Shorter pieces of a name or address are in too many honest passwords. */
const minWordLength = 4

function personalWords(owner: PasswordOwner): string[] {
  const texts = [owner.email.toLowerCase(), owner.name.toLowerCase()]
  const pieces = texts.map((text) => text.split(/[^\p{L}\p{N}]+/u))
  return [...texts, ...pieces.map((some) => some.join('')), ...pieces.flat()].filter(
    (word) => word.length >= minWordLength,
  )
}
