import fs from 'node:fs'
import path from 'node:path'
import { packageRoot } from './package-root.ts'

/** The folder of the migrations, one folder each, in the order of their names. */
export const migrationsFolder = () => path.join(packageRoot(), 'prisma', 'migrations')

/** The migrations of this version, oldest first. */
export function migrationNames(): string[] {
  const folder = migrationsFolder()
  if (!fs.existsSync(folder)) return []
  const entries = fs.readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}
