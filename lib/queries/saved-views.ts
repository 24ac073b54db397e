import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { savedView, type NewView, type SavedView, type ViewChange } from '../contracts/saved-view.ts'
import { reach, send } from './access/send.ts'
import { errorOf } from './api-error.ts'

const answer = z.object({ rows: z.array(savedView) })

/** One's own saved views, and those that others share. */
export const savedViewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: readViews,
  staleTime: 60_000,
})

/** @throws ApiError */
async function readViews(): Promise<SavedView[]> {
  const response = await reach('/api/v1/views')
  if (!response.ok) throw await errorOf(response)
  return answer.parse(await response.json()).rows
}

/** @throws ApiError */
export async function saveView(view: NewView): Promise<void> {
  await send('POST', '/api/v1/views', view)
}

/** @throws ApiError */
export async function changeView(id: string, change: ViewChange): Promise<void> {
  await send('PATCH', `/api/v1/views/${id}`, change)
}

/** @throws ApiError */
export async function deleteView(id: string): Promise<void> {
  await send('DELETE', `/api/v1/views/${id}`)
}
