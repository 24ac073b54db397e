import fs from 'node:fs'
import path from 'node:path'

const folder = '/usr/lib'

/** Of Debian's package `faketime`; null where it is not installed. */
export function fakeTimeLibrary(): string | null {
  if (!fs.existsSync(folder)) return null
  const files = fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name, 'faketime', 'libfaketimeMT.so.1'))
  return files.find((file) => fs.existsSync(file)) ?? null
}
