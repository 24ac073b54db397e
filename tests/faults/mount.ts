import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A file system of its own size, in memory, that a test can fill up. */
export interface SmallDisk {
  folder: string
  /** takes all the space that is left */
  fill: () => void
  /** gives it back */
  free: () => void
  enlarge: (megabytes: number) => void
  remove: () => void
}

const blockBytes = 65_536

/** Mounting needs root. @returns null where it cannot be done */
export function mountSmallDisk(
  megabytes: number,
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-disk-')),
): SmallDisk | null {
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none', folder]
  if (process.getuid?.() !== 0 || spawnSync('mount', options).status !== 0) return null
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    free: () => fs.rmSync(ballast),
    enlarge: (size) => void spawnSync('mount', ['-o', `remount,size=${size}m`, folder]),
    remove: () => {
      spawnSync('umount', [folder])
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeUntilFull(file: string): void {
  const descriptor = fs.openSync(file, 'a')
  try {
    for (let bytes = blockBytes; bytes >= 1;) {
      try {
        fs.writeSync(descriptor, Buffer.alloc(bytes))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        bytes = Math.floor(bytes / 2)
      }
    }
  } finally {
    fs.closeSync(descriptor)
  }
}
