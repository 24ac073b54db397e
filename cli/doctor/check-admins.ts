import { z } from 'zod'
import { issuersInUse } from '../../server/auth/providers/issuers.ts'
import type { SignInSettings } from '../../server/config-sign-in.ts'
import { fail, ok, warn, type Finding } from './finding.ts'
import type { Inspection } from './inspect.ts'

const person = z.object({
  is_admin: z.boolean(),
  has_password: z.boolean(),
  identities: z.array(z.object({ provider: z.string(), issuer: z.string() })),
})

/** Whether an admin can sign in: by password, or by a provider as this environment describes it. */
export async function checkAdmins({ rows }: Inspection, signIn: SignInSettings): Promise<Finding> {
  const people = await rows(
    person,
    `select role = 'admin' and disabled_at is null as is_admin, password_hash is not null as has_password,
      (select coalesce(json_agg(json_build_object('provider', i.provider, 'issuer', i.issuer)), '[]')
        from identities i where i.user_id = users.id) as identities
      from users`,
  )
  if (people.length === 0)
    return warn(
      'nobody can sign in yet',
      'Start the server and follow its log, or run user create --role admin.',
    )
  const inUse = issuersInUse(signIn)
  const admins = people.filter(
    ({ is_admin, has_password, identities }) =>
      is_admin &&
      (has_password ||
        identities.some(({ provider, issuer }) =>
          inUse.some((one) => one.provider === provider && one.issuer === issuer),
        )),
  )
  if (admins.length > 0)
    return ok(`${people.length} people have access, ${admins.length} of them admins who can sign in`)
  return fail(
    'no admin can sign in',
    'Run user create --role admin, or user reset-password for one; or set up the provider again by which they came.',
  )
}
