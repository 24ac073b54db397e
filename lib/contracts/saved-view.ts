import { z } from 'zod'
import { plainText } from './plain-text.ts'

/** More than anybody keeps apart by name. */
export const maxViewsEach = 200

const viewName = plainText(80)

/** Body of `POST /api/v1/views`. */
export const newView = z.strictObject({
  name: viewName,
  /** path and query of a page, as its address has them */
  path: z.string().max(2000, 'must have at most 2,000 characters'),
  shared: z.boolean().default(false),
})
export type NewView = z.output<typeof newView>

/** Body of `PATCH /api/v1/views/<id>`. */
export const viewChange = z
  .strictObject({ name: viewName.optional(), shared: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, 'name at least one of name and shared')
export type ViewChange = z.output<typeof viewChange>

/** A row of `GET /api/v1/views`. */
export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  shared: z.boolean(),
  /** the one who asks may rename, share and delete it */
  editable: z.boolean(),
  /** name of the person who saved it; null: the one who asks */
  owner: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})
export type SavedView = z.output<typeof savedView>
