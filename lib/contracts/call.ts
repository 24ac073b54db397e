import type { z } from 'zod'
import type { Scope } from './access/scope.ts'

/** A call of the API that is no question about figures: what it takes, answers and refuses. */
export interface Call {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** below `/api/v1/`, parts that differ in braces */
  path: string
  title: string
  /** what a token must be good for; null where only somebody who is signed in may ask */
  scope: Scope | null
  body?: z.ZodType
  /** what comes back: nothing with 204, else a schema, or what the CSV holds */
  answer: { status: 204 } | { status: 200 | 201; schema: z.ZodType } | { status: 200; csv: string }
  /** statuses of its own refusals, beside those for access, an id that nothing has, and a body that cannot be read */
  refusals?: readonly number[]
}
