import { z } from 'zod'
import type { Person } from '../../../lib/contracts/access/person.ts'
import { roles } from '../../../lib/contracts/access/role.ts'
import { ways } from '../../../lib/contracts/access/provider.ts'
import { Prisma, query, type Database } from '../../storage/sql.ts'
import { personKey } from '../throttle/key.ts'

const row = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  ways: z.array(z.enum(ways)),
  has_factor: z.boolean(),
  created_at: z.date(),
  last_seen_at: z.date().nullable(),
  link_expires_at: z.date().nullable(),
})

/** Everybody who was ever given access, by name. */
export async function listUsers(database: Database, now: Date): Promise<Person[]> {
  const locks = await locksByPerson(database, now)
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select u.id::text, u.email, u.name, u.role::text, u.created_at,
        u.disabled_at is not null as disabled, u.totp_secret is not null as has_factor,
        array_remove(array[case when u.password_hash is not null then 'password' end], null)
          || array(select distinct i.provider from identities i where i.user_id = u.id order by 1) as ways,
        (select max(s.last_seen_at) from sessions s where s.user_id = u.id) as last_seen_at,
        (select max(l.expires_at) from one_time_links l where l.user_id = u.id and l.used_at is null) as link_expires_at
      from users u order by lower(u.name), u.email`,
  )
  return rows.map(({ disabled, ...person }) => ({
    ...person,
    state: disabled ? 'disabled' : person.ways.length > 0 ? 'active' : 'waiting',
    locked_until: locks.get(personKey(person.email))?.toISOString() ?? null,
    created_at: person.created_at.toISOString(),
    last_seen_at: person.last_seen_at?.toISOString() ?? null,
    link_expires_at: person.link_expires_at?.toISOString() ?? null,
  }))
}

/** When the last closed door of a person opens, by the keyed hash of their email address. */
async function locksByPerson(database: Database, now: Date): Promise<Map<string, Date>> {
  const rows = await query(
    database,
    z.object({ person: z.string(), locked_until: z.date() }),
    Prisma.sql`
      select person, max(locked_until) as locked_until from login_throttles
      where person is not null and locked_until > ${now}::timestamptz group by person`,
  )
  return new Map(rows.map(({ person, locked_until }) => [person, locked_until]))
}
