import { z } from 'zod'

export const minPasswordLength = 12
export const maxPasswordLength = 128

/** What the rules say about it is told by the server, which knows the person too. */
const newPassword = z.string().max(1024)

/** Body of `POST /api/account/password`. */
export const passwordChange = z.strictObject({
  current: z.string().max(1024),
  password: newPassword,
  /** true where one's tokens may have been seen too */
  revoke_tokens: z.boolean().default(false),
})
export type PasswordChange = z.output<typeof passwordChange>

/** Body of `POST /api/links/<code>`. */
export const linkUse = z.strictObject({ password: newPassword })
