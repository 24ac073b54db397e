import type { PrismaClient } from '../../storage/open.ts'
import { digest } from '../digest.ts'

export type FoundLink =
  | { state: 'unknown' | 'used' | 'expired' }
  | { state: 'usable'; id: string; purpose: 'invite' | 'reset'; user: LinkOwner }

interface LinkOwner {
  id: string
  email: string
  name: string
}

/** What a one-time link is good for now. A disabled person's is good for nothing. */
export async function findLink(prisma: PrismaClient, code: string, now: Date): Promise<FoundLink> {
  const link = await prisma.oneTimeLink.findUnique({ where: { id: digest(code) }, include: { user: true } })
  if (link === null || link.user.disabledAt !== null) return { state: 'unknown' }
  if (link.usedAt !== null) return { state: 'used' }
  if (link.expiresAt <= now) return { state: 'expired' }
  const { id, email, name } = link.user
  return { state: 'usable', id: link.id, purpose: link.purpose, user: { id, email, name } }
}
