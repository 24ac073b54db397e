import { z } from 'zod'

/** One line that people give a name in: nothing in it can break the line, or turn the text around it. */
export function plainText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maxLength, `must have at most ${maxLength} characters`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, 'must not hold control characters')
}
