import type { OwnToken, PersonToken } from '../../../lib/contracts/access/token.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Prisma } from '../../storage/sql.ts'
import { tokenState } from './state.ts'

/** The latest first. */
const orderBy = [
  { createdAt: 'desc' },
  { id: 'asc' },
] as const satisfies Prisma.ApiTokenOrderByWithRelationInput[]

export async function listOwnTokens(prisma: PrismaClient, userId: string, now: Date): Promise<OwnToken[]> {
  const rows = await prisma.apiToken.findMany({ where: { userId }, orderBy: [...orderBy] })
  return rows.map((row) => tokenRow(row, now))
}

/** Everybody's, or those of one person. */
export async function listTokens(prisma: PrismaClient, now: Date): Promise<PersonToken[]> {
  const rows = await prisma.apiToken.findMany({ orderBy: [...orderBy], include: { user: true } })
  return rows.map((row) => ({
    ...tokenRow(row, now),
    user_id: row.userId,
    person: row.user.name,
    email: row.user.email,
  }))
}

function tokenRow(row: Prisma.ApiTokenGetPayload<object>, now: Date): OwnToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    state: tokenState(row, now),
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    expires_at: row.expiresAt.toISOString(),
  }
}
