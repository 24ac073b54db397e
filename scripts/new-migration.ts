// Writes what schema.prisma has and the migrations lack: npm run migration -- <name>
import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { applyMigrations, diffToSchema } from '../server/storage/migrate.ts'
import { migrationsFolder } from '../server/storage/migration-names.ts'

const name = process.argv[2]
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in small letters, digits and underscores: npm run migration -- add_marks')
  process.exit(2)
}
const pglite = await PGlite.create()
const adapter = new PrismaPGlite(pglite)
await applyMigrations(adapter, (statements) => pglite.exec(statements))
const sql = await diffToSchema(adapter)
await pglite.close()
if (sql.includes('This is an empty migration')) {
  console.log('The migrations lead to the schema already: nothing to do.')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder(), `${stamp}_${name}`)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${path.relative('.', folder)}/migration.sql. Read it before you commit it.`)
}
process.exit(0)
