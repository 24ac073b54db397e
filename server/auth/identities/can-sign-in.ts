import { issuersInUse } from '../providers/issuers.ts'
import { Prisma } from '../../storage/sql.ts'

/**
 * Whether a row of `users` is of somebody who can sign in: by password, or by a provider as it is set up now.
 * @param issuers of which an identity counts
 */
export const canSignIn = (issuers = issuersInUse()) => Prisma.sql`
  (password_hash is not null or exists (
    select 1 from identities i where i.user_id = users.id
      and i.provider || ' ' || i.issuer = any(${issuers.map(inOneWord)}::text[])))`

const inOneWord = ({ provider, issuer }: { provider: string; issuer: string }) => `${provider} ${issuer}`
