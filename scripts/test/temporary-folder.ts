import fs from 'node:fs'

const inMemory = '/dev/shm'
const wantedBytes = 4e9

/**
 * Where tests keep the databases that each of them makes and removes: in memory where there is room, since they wait for
 * the disk twice as long as they run. Null: where the system puts temporary files.
 */
export function temporaryFolder(): string | null {
  try {
    fs.accessSync(inMemory, fs.constants.W_OK)
    const { bavail, bsize } = fs.statfsSync(inMemory)
    return bavail * bsize > wantedBytes ? inMemory : null
  } catch {
    return null
  }
}
