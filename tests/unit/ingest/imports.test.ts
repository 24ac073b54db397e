import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
/** What is loaded with the module: not types, and not what `import()` loads when it is needed. */
const staticImport = /^(?:import|export)\s(?!type\s)(?:[^'"()]*?\sfrom\s)?'([^']+)'/gm

/** Every module and package that `file` brings with it, with one that imports it. */
function loadedWith(file: string, seen = new Map<string, string>()): Map<string, string> {
  const source = fs.readFileSync(path.join(root, file), 'utf8')
  for (const [, name = ''] of source.matchAll(staticImport)) {
    const imported = name.startsWith('.') ? path.join(path.dirname(file), name) : name
    if (seen.has(imported)) continue
    seen.set(imported, file)
    if (name.startsWith('.')) loadedWith(imported, seen)
  }
  return seen
}

const foreign =
  /^(next|react|react-dom|next-auth|@next\/.*|@electric-sql\/.*|@prisma\/(adapter-pg|schema-engine-wasm).*)$|^server\/(auth|analytics|rollups|export|transfer)\//

it('a process that takes in reports brings nothing of the console, of the aggregates or of the embedded database', () => {
  const loaded = new Map([
    ...loadedWith('server/main.ts'),
    ...loadedWith('server/storage/open-for-reports.ts'),
  ])
  expect([...loaded.keys()]).toEqual(expect.arrayContaining(['server/ingest/create-ingest.ts', 'pg']))
  expect([...loaded].filter(([imported]) => foreign.test(imported))).toEqual([])
})
