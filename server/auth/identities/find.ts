import type { Prisma } from '../../storage/sql.ts'
import type { ProvenIdentity } from '../providers/proven.ts'

type Identities = Pick<Prisma.TransactionClient, 'identity'>

/** The person who has an identity. */
export interface Owner {
  id: string
  disabledAt: Date | null
}

/** Where an identity stands: by provider, issuer and subject, and never by an email address. */
const placeOf = ({ provider, issuer, subject }: ProvenIdentity) => ({ provider, issuer, subject })

/** Whose identity this is; null for nobody's. */
export async function findOwner(database: Identities, identity: ProvenIdentity): Promise<Owner | null> {
  const found = await database.identity.findUnique({
    where: { provider_issuer_subject: placeOf(identity) },
    select: { user: { select: { id: true, disabledAt: true } } },
  })
  return found?.user ?? null
}

/** Writes down that the identity is this person's. @returns false when it is somebody's already */
export async function insertIdentity(
  database: Identities,
  userId: string,
  identity: ProvenIdentity,
  now: Date,
): Promise<boolean> {
  const { count } = await database.identity.createMany({
    data: { ...placeOf(identity), userId, label: labelOf(identity), createdAt: now, lastUsedAt: now },
    skipDuplicates: true,
  })
  return count === 1
}

/** Writes down that it was used, and the name that the provider gives it now. */
export async function touchIdentity(
  database: Identities,
  identity: ProvenIdentity,
  now: Date,
): Promise<void> {
  await database.identity.updateMany({
    where: placeOf(identity),
    data: { label: labelOf(identity), lastUsedAt: now },
  })
}

const labelOf = ({ label }: ProvenIdentity) => label.replaceAll(/\p{Cc}/gu, '').slice(0, 254)
