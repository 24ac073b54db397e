import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'
import { mayChange, type ViewUser } from './may-change.ts'

/**
 * Finds a view that the person who asks may change.
 * @throws AppError `not_found`, also for what somebody else keeps private; `forbidden` for what somebody else shares
 */
export async function findOwnView(prisma: PrismaClient, user: ViewUser, id: string): Promise<void> {
  const view = await prisma.savedView.findUnique({ where: { id } })
  if (view === null || (view.ownerId !== user.id && !view.shared))
    throw new AppError('not_found', 'There is no such view.')
  if (!mayChange(user, view))
    throw new AppError('forbidden', 'Only its owner and admins may change this view.')
}
