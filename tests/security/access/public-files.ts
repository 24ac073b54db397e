import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/** Files that everybody may have, and what each is. */
export const publicFiles: Record<string, string> = {
  '/icon.svg': 'image/svg+xml',
  '/robots.txt': 'text/plain',
}

/** What lies in `public`, by address. */
export function filesOnDisk(): string[] {
  const folder = path.join(root, 'public')
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name))}`)
}

/** Names of all that the build serves from `app`, without the pages for errors that Next.js adds. */
export function builtRoutes(): string[] {
  const manifest: object = JSON.parse(
    fs.readFileSync(path.join(root, '.next/server/app-paths-manifest.json'), 'utf8'),
  )
  return Object.keys(manifest)
    .filter((name) => !/^\/_(global-error|not-found)\/page$/.test(name))
    .map((name) => name.replace(/\/(page|route)$/, '').replaceAll(/\/\([^)]*\)/g, '') || '/')
}
