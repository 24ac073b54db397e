import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/** Runs statements as one message: PostgreSQL makes them one transaction, all or nothing. */
export type RunScript = (statements: string) => Promise<unknown>

interface WholeScripts {
  factory: SqlMigrationAwareDriverAdapterFactory
  /** why a migration failed, of which the engine tells nothing; null where none did */
  fault: () => Error | null
}

/** Notes that the migration under way is done, which the engine would do only after it. */
const noteDone = `
update _prisma_migrations set finished_at = now(), applied_steps_count = 1
where finished_at is null and rolled_back_at is null;`

/**
 * Prisma's adapters run the statements of a migration one by one, each for itself: a process that ends in the midst of them
 * would leave half a schema. Here each migration is a transaction, with the note that it is done.
 * @param nameOf names of the migrations by their texts
 */
export function runWhole(
  given: SqlMigrationAwareDriverAdapterFactory,
  runScript: RunScript,
  nameOf: ReadonlyMap<string, string>,
): WholeScripts {
  let fault: Error | null = null
  const executeScript = async (script: string) => {
    const name = nameOf.get(script)
    try {
      await runScript(name === undefined ? script : `${script}${noteDone}`)
    } catch (cause) {
      fault = new Error(`Migration ${name} failed and changed nothing: ${String(cause)}`, { cause })
      throw fault
    }
  }
  const connect = async (): Promise<SqlDriverAdapter> =>
    Object.assign(await given.connect(), { executeScript })
  const { provider, adapterName } = given
  const connectToShadowDb = () => given.connectToShadowDb()
  return { factory: { provider, adapterName, connect, connectToShadowDb }, fault: () => fault }
}
