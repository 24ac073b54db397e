import fs from 'node:fs'
import path from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationNames, migrationsFolder } from './migration-names.ts'
import { packageRoot } from './package-root.ts'
import { schemaEngine } from './schema-engine.ts'
import { runWhole, type RunScript } from './whole-scripts.ts'

const filters = { externalTables: [], externalEnums: [] }

function readSchema(): { path: string; content: string } {
  const file = path.join(packageRoot(), 'prisma', 'schema.prisma')
  return { path: file, content: fs.readFileSync(file, 'utf8') }
}

/**
 * Applies the migrations that the database lacks, each of them whole or not at all. Nobody else may do so meanwhile.
 * @returns the names of those that it applied, oldest first
 * @throws Error where the database holds tables of something else, or a migration fails
 */
export async function applyMigrations(
  factory: SqlMigrationAwareDriverAdapterFactory,
  runScript: RunScript,
): Promise<string[]> {
  const migrationsList = readMigrations()
  const whole = runWhole(factory, runScript, namesByText(migrationsList))
  const engine = await schemaEngine(whole.factory, readSchema())
  try {
    await forgetBrokenOff(engine, migrationsList)
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
  } catch (error) {
    throw isForeign(error) ? new Error(foreign, { cause: error }) : (whole.fault() ?? error)
  }
}

const namesByText = ({ migrationDirectories }: MigrationList): ReadonlyMap<string, string> =>
  new Map(migrationDirectories.map(({ path: name, migrationFile }) => [migrationFile.content.value, name]))

/** One that was begun and has no end was rolled back with its process: it is begun anew. */
async function forgetBrokenOff(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const input = { migrationsList, filters, optInToShadowDatabase: false }
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory(input)
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
}

const foreign =
  'This database holds tables that are not ours, and no list of our migrations. ' +
  'Give this server a database of its own (DATABASE_URL): nothing was changed in this one.'

/** P3005 of the schema engine: tables, but no migrations. */
const isForeign = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'P3005'

/** The SQL that leads from an up-to-date database to `schema.prisma`; a comment where nothing is to do. */
export async function diffToSchema(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const schema = readSchema()
  const engine = await schemaEngine(factory, schema)
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...readMigrations() },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters,
  })
  return stdout ?? ''
}

function readMigrations(): MigrationList {
  const baseDir = migrationsFolder()
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: fs.readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}
