import { randomUUID } from 'node:crypto'
import { maxViewsEach, type NewView } from '../../lib/contracts/saved-view.ts'
import { onSitePath } from '../auth/on-site-path.ts'
import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'
import type { ViewUser } from './may-change.ts'

/**
 * Keeps a view for the person who asks.
 * @returns its id
 * @throws AppError `invalid_field` for a path that is no page of this site, `conflict` when there are too many
 */
export async function saveView(
  prisma: PrismaClient,
  user: ViewUser,
  view: NewView,
  now: Date,
): Promise<string> {
  if (onSitePath(view.path) !== view.path)
    throw new AppError(
      'invalid_field',
      'must be the path of a page of this console, such as /versions',
      'path',
    )
  if ((await prisma.savedView.count({ where: { ownerId: user.id } })) >= maxViewsEach)
    throw new AppError('conflict', `You have ${maxViewsEach} saved views: delete one first.`)
  const id = randomUUID()
  await prisma.savedView.create({
    data: { id, ownerId: user.id, ...view, createdAt: now, updatedAt: now },
  })
  return id
}
