import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { escapeControls } from '../log.ts'
import { createEmbedded } from './create-embedded.ts'
import { lockFolder } from './folder-lock.ts'
import { PrismaClient } from './generated/client.ts'
import { isMigrated } from './is-migrated.ts'
import type { Storage } from './open.ts'
import { durableStart, syncFolder, syncToDisk, syncTree } from './sync-to-disk.ts'

/** A fourth of PostgreSQL's own choice: the operating system keeps the files in memory too. */
const startParams = [...durableStart(PGlite.defaultStartParams), '-c', 'shared_buffers=32MB']

/**
 * Opens the embedded database in a data folder, and makes it first where there is none.
 * @throws FolderLocked when another process has it
 */
export async function openEmbedded(dataDir: string): Promise<Storage> {
  const release = lockFolder(dataDir)
  try {
    const folder = path.join(dataDir, 'pglite')
    await ensureFolder(folder)
    const pglite = await PGlite.create(folder, { startParams, onStderr: endWhenBroken })
    syncToDisk(pglite)
    const adapter = new PrismaPGlite(pglite)
    const migrated = (await isMigrated((text) => pglite.query(text))) ? [] : await migrate(adapter, pglite)
    const prisma = new PrismaClient({ adapter })
    const close = async () => {
      await prisma.$disconnect()
      if (!pglite.closed) await pglite.close()
      release()
    }
    return { prisma, writer: prisma, engine: 'pglite', migrated, close }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * After a PANIC, as when its journal finds the disk full, the embedded database spins for good and this process with it.
 * A new process finds all that was committed, as after a crash.
 */
function endWhenBroken(line: string): boolean {
  const reason = /\b(?:PANIC|FATAL):\s+(.*)/.exec(line)?.[1]
  if (reason !== undefined) {
    process.stderr.write(`The embedded database broke off: ${escapeControls(reason)}\n`)
    process.exit(1)
  }
  return false
}

async function migrate(adapter: PrismaPGlite, pglite: PGlite): Promise<string[]> {
  const { applyMigrations } = await import('./migrate.ts')
  return applyMigrations(adapter, (statements) => pglite.exec(statements))
}

/** Made beside its place and then moved there, so that a crash leaves either a whole database or none. */
async function ensureFolder(folder: string): Promise<void> {
  if (fs.existsSync(folder)) return
  const made = `${folder}.new`
  fs.rmSync(made, { recursive: true, force: true })
  // its files are open to everybody, whatever the umask, and the data folder may be another's making
  fs.mkdirSync(made, { recursive: true, mode: 0o700 })
  await createEmbedded(made)
  syncTree(made)
  fs.renameSync(made, folder)
  syncFolder(path.dirname(folder))
}
