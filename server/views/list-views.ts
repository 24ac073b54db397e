import type { SavedView } from '../../lib/contracts/saved-view.ts'
import type { PrismaClient } from '../storage/open.ts'
import { mayChange, type ViewUser } from './may-change.ts'

/** One's own views and those that others share, by name. */
export async function listViews(prisma: PrismaClient, user: ViewUser): Promise<SavedView[]> {
  const views = await prisma.savedView.findMany({
    where: { OR: [{ ownerId: user.id }, { shared: true }] },
    include: { owner: { select: { name: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return views.map((view) => ({
    id: view.id,
    name: view.name,
    path: view.path,
    shared: view.shared,
    editable: mayChange(user, view),
    owner: view.ownerId === user.id ? null : view.owner.name,
    created_at: view.createdAt.toISOString(),
    updated_at: view.updatedAt.toISOString(),
  }))
}
