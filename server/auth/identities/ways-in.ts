import type { WaysIn } from '../../../lib/contracts/access/way-in.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { providerNames } from '../providers/settings.ts'

/** How a person can sign in here now: by password, and by each provider that is on. */
export async function waysInOf(prisma: PrismaClient, userId: string): Promise<WaysIn> {
  const person = await prisma.user.findUniqueOrThrow({ where: { id: userId }, include: { identities: true } })
  const providers = providerNames().map(({ id, name }) => {
    const found = person.identities.find(({ provider }) => provider === id)
    const linked =
      found === undefined
        ? null
        : {
            label: found.label,
            linked_at: found.createdAt.toISOString(),
            last_used_at: found.lastUsedAt.toISOString(),
          }
    return { provider: id, name, linked }
  })
  return { password: person.passwordHash !== null, providers }
}
