import { email as emailSchema, personName } from '../../../lib/contracts/access/person.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { findOwner, insertIdentity, type Owner } from '../identities/find.ts'
import type { ProvenIdentity } from '../providers/proven.ts'
import { hasUsers } from '../setup/create-first-admin.ts'
import { ProviderRefused } from '../sign-in/provider-refused.ts'
import { insertUser, type NewUser } from './create-user.ts'

/**
 * Adds a person who comes by a provider, without a password. Somebody with the same email address is not them for all that
 * we know: that person has to sign in as before and link the identity.
 * @throws ProviderRefused
 */
export async function createUserWithIdentity(
  prisma: PrismaClient,
  actor: Actor,
  identity: ProvenIdentity,
  now: Date,
): Promise<Owner> {
  // The first admin comes by the setup: a provider's first person would close it, whatever their role.
  if (!(await hasUsers(prisma))) throw new ProviderRefused('not_allowed')
  const user = newUser(identity)
  try {
    return await prisma.$transaction(async (tx) => {
      const id = await insertUser(tx, user, null, now)
      if (!(await insertIdentity(tx, id, identity, now))) throw new AppError('conflict')
      await audit(tx, actor, 'user.created', id, { role: user.role, via: identity.provider })
      return { id, disabledAt: null }
    })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const owner = await findOwner(prisma, identity) // the same person may have come in twice at this moment
    if (owner !== null) return owner
    throw new ProviderRefused('email_taken')
  }
}

function newUser({ email, name, label, role }: ProvenIdentity): NewUser {
  const address = emailSchema.safeParse(email)
  if (!address.success) throw new ProviderRefused('email_unverified')
  const called = [name, label, address.data].map((one) => personName.safeParse(one.slice(0, 100)))
  return {
    email: address.data,
    name: called.find(({ success }) => success)?.data ?? address.data.slice(0, 100),
    role: role ?? 'maintainer',
  }
}
