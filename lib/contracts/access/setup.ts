import { z } from 'zod'
import { email, personName } from './person.ts'

/** Body of `POST /api/setup`. */
export const setup = z.strictObject({
  code: z.string().max(100),
  name: personName,
  email,
  password: z.string().max(1024),
})
export type Setup = z.output<typeof setup>
