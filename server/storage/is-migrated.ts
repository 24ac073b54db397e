import { z } from 'zod'
import { migrationNames } from './migration-names.ts'

type Ask = (text: string) => Promise<{ rows: unknown[] }>

const exists = z.tuple([z.object({ exists: z.boolean() })])
const row = z.object({ name: z.string(), is_applied: z.boolean() })

/**
 * True when the database has every migration of this version, and none that failed half-way. Then the schema engine, which
 * takes 100 MB and half a second, has nothing to do and is not loaded.
 */
export async function isMigrated(ask: Ask): Promise<boolean> {
  const [{ exists: isOurs }] = exists.parse(
    (await ask(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`)).rows,
  )
  if (!isOurs) return false
  const { rows } = await ask(`SELECT migration_name AS name, finished_at IS NOT NULL AS is_applied
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`)
  const known = z.array(row).parse(rows)
  const applied = new Set(known.map(({ name }) => name))
  return known.every((one) => one.is_applied) && migrationNames().every((name) => applied.has(name))
}
