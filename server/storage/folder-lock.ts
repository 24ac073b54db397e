import fs from 'node:fs'
import path from 'node:path'

export class FolderLocked extends Error {
  override name = 'FolderLocked'
}

/**
 * Claims a data folder for this process. A lock whose process is gone is taken over.
 * @returns the function that gives the folder back
 * @throws FolderLocked naming the process that holds it
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (;;) {
    if (create(file)) break
    const holder = readHolder(file)
    if (holder !== null && holder !== process.pid && isAlive(holder))
      throw new FolderLocked(
        `${path.resolve(folder)} is in use by process ${holder}. The embedded database belongs to one process: ` +
          'stop that one first, or use PostgreSQL (DATABASE_URL).',
      )
    fs.rmSync(file, { force: true })
  }
  const release = () => {
    if (readHolder(file) === process.pid) fs.rmSync(file, { force: true })
  }
  process.once('exit', release)
  return () => {
    process.removeListener('exit', release)
    release()
  }
}

function create(file: string): boolean {
  try {
    fs.writeFileSync(file, `${process.pid}\n`, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): number | null {
  try {
    const holder = Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
    return Number.isInteger(holder) && holder > 0 ? holder : null
  } catch {
    return null
  }
}

/** A process of another user answers EPERM: it is alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
