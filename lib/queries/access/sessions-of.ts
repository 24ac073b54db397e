import { z } from 'zod'
import type { LiveSession } from '../../contracts/access/session.ts'
import { errorOf } from '../api-error.ts'
import { reach } from './send.ts'

const row = z.object({
  id: z.string(),
  current: z.boolean(),
  method: z.string(),
  user_agent: z.string().nullable(),
  created_at: z.string(),
  last_seen_at: z.string(),
  expires_at: z.string(),
})

/** Where a person is signed in. @throws ApiError */
export async function sessionsOf(personId: string): Promise<LiveSession[]> {
  const response = await reach(`/api/admin/users/${personId}/sessions`)
  if (!response.ok) throw await errorOf(response)
  return z.object({ rows: z.array(row) }).parse(await response.json()).rows
}
