import type { ViewChange } from '../../lib/contracts/saved-view.ts'
import type { PrismaClient } from '../storage/open.ts'
import { findOwnView } from './find-own-view.ts'
import type { ViewUser } from './may-change.ts'

/**
 * Renames a view, shares it, or makes it private again.
 * @throws AppError `not_found`, also for what somebody else keeps private; `forbidden` for what somebody else shares
 */
export async function changeView(
  prisma: PrismaClient,
  user: ViewUser,
  id: string,
  { name, shared }: ViewChange,
  now: Date,
): Promise<void> {
  await findOwnView(prisma, user, id)
  await prisma.savedView.updateMany({
    where: { id },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(shared === undefined ? {} : { shared }),
      updatedAt: now,
    },
  })
}
