import { z } from 'zod'

/** Paging of a list. CSV has no limit: it holds all rows. */
export const pageParameters = z.object({
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/, 'must be the meta.next of a page before')
    .optional()
    .describe('meta.next of the page before'),
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('rows a page'),
})
