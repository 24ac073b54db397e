import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../docs/markdown.ts'

/** It asks the database of another program, a plain PostgreSQL. */
const oldBackend = path.join('transfer', 'old-backend')
const sources = fs
  .readdirSync(path.join(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated') && !file.startsWith(oldBackend))
  .map((file) => ({ file, text: fs.readFileSync(path.join(root, 'server', file), 'utf8') }))

/** Most runs of the tests have no Citus: these are what it refused, or would, and what to write instead. */
it.each([
  ['no cast to text in RETURNING: a date goes as it is', /\breturning\b[^`]*::text/i],
  ['no ctid: a batch of rows is named by its keys', /\bctid\b/i],
])('%s', (_, refused) => {
  expect(sources.filter(({ text }) => refused.test(text)).map(({ file }) => file)).toEqual([])
})
