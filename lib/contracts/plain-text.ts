import { z } from 'zod'

/** One line that people write: nothing in it can break the line, turn the text around it, or be refused by the database. */
export function plainText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maxLength, `must have at most ${maxLength} characters`)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, 'must not hold control characters')
}
