import { z } from 'zod'
import { migrationNames } from '../../server/storage/migration-names.ts'
import { fail, ok, warn, type Finding } from './finding.ts'
import type { Inspection } from './inspect.ts'

const oldestMajor = 15

export async function checkVersion({ rows, engine }: Inspection): Promise<Finding> {
  const [found] = await rows(
    z.object({ version: z.string() }),
    "select current_setting('server_version') as version",
  )
  const version = found?.version ?? ''
  const text = `${engine === 'pglite' ? 'embedded PostgreSQL' : 'PostgreSQL'} ${version}`
  if (Number.parseInt(version, 10) >= oldestMajor) return ok(text)
  return warn(`${text} is older than what is tested`, `Use PostgreSQL ${oldestMajor} or later.`)
}

/** More than a second between the two clocks shows in what is live. */
export async function checkDatabaseClock({ rows }: Inspection, now: Date): Promise<Finding> {
  const [found] = await rows(z.object({ now: z.date() }), 'select clock_timestamp() as now')
  const skewMs = Math.abs((found?.now.getTime() ?? 0) - now.getTime())
  if (skewMs < 5_000) return ok('the clock of the database agrees')
  return warn(
    `the clock of the database is ${Math.round(skewMs / 1000)} s off`,
    'Let both follow the same time server.',
  )
}

/** Names of the settings that are off and must not be, in one row. */
export const unsafeSettings = `select coalesce(string_agg(name, ', '), '') as names from pg_settings
  where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`

export async function checkDurability({ rows }: Inspection): Promise<Finding> {
  const [found] = await rows(z.object({ names: z.string() }), unsafeSettings)
  return durability('', found?.names ?? '')
}

/** What is acknowledged must be on the disk. @param names what `unsafeSettings` said of the node */
export function durability(node: string, names: string): Finding {
  if (names === '') return ok(`${node}what is committed is on the disk`)
  return fail(`${node}${names} is off: a crash loses reports that were acknowledged`, `Set ${names} to on.`)
}

/** @returns also whether the tables can be asked */
export async function checkMigrations({ rows }: Inspection): Promise<{ finding: Finding; current: boolean }> {
  const known = migrationNames()
  const [table] = await rows(
    z.object({ there: z.boolean() }),
    "select to_regclass('_prisma_migrations') is not null as there",
  )
  const applied =
    table?.there === true
      ? await rows(
          z.object({ name: z.string(), finished: z.boolean() }),
          'select migration_name as name, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null',
        )
      : []
  const stuck = applied.find(({ finished }) => !finished)
  const missing = known.filter((name) => !applied.some((migration) => migration.name === name))
  const finding = judge(applied.length, missing.length, known.length, stuck?.name)
  return { finding, current: stuck === undefined && missing.length === 0 }
}

function judge(applied: number, missing: number, known: number, stuck: string | undefined): Finding {
  if (stuck !== undefined)
    return fail(
      `the migration ${stuck} did not end`,
      'Restore the database from its backup, then migrate again.',
    )
  if (missing > 0)
    return fail(`${missing} of ${known} migrations are missing`, 'Run migrate, or start the server.')
  if (applied > known)
    return warn('the database was migrated by a newer version of this program', 'Run that version.')
  return ok(`all ${known} migrations are applied`)
}
