import type { PrismaClient } from '../storage/open.ts'
import { findOwnView } from './find-own-view.ts'
import type { ViewUser } from './may-change.ts'

/** @throws AppError `not_found`, also for what somebody else keeps private; `forbidden` for what somebody else shares */
export async function deleteView(prisma: PrismaClient, user: ViewUser, id: string): Promise<void> {
  await findOwnView(prisma, user, id)
  await prisma.savedView.deleteMany({ where: { id } })
}
