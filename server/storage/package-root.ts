import fs from 'node:fs'
import path from 'node:path'

/**
 * The folder that holds package.json: where migrations and the built console are, from source as from `dist`.
 * The console's bundler moves this module, so it is found from the working directory when it is not above the file.
 */
export function packageRoot(from = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'prisma', 'schema.prisma'))) return folder
    if (path.dirname(folder) === folder) throw new Error(`No package root above ${from}`)
  }
}
