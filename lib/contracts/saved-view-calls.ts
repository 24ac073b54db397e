import { z } from 'zod'
import type { Call } from './call.ts'
import { newView, savedView, viewChange } from './saved-view.ts'

/** What can be done with saved views. */
export const savedViewCalls: readonly Call[] = [
  {
    method: 'get',
    path: 'views',
    title: 'Saved views: one’s own, and those that are shared',
    scope: null,
    answer: { status: 200, schema: z.object({ rows: z.array(savedView) }) },
  },
  {
    method: 'post',
    path: 'views',
    title: 'Save a view',
    scope: null,
    body: newView,
    answer: { status: 201, schema: z.object({ id: z.uuid() }) },
    refusals: [409],
  },
  {
    method: 'patch',
    path: 'views/{id}',
    title: 'Rename a view, share it, or share it no more',
    scope: null,
    body: viewChange,
    answer: { status: 204 },
  },
  {
    method: 'delete',
    path: 'views/{id}',
    title: 'Delete a view',
    scope: null,
    answer: { status: 204 },
  },
]
