// Writes the tables of access into docs/security.md as the code declares them: npm run docs:access
import fs from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { matrixAsMarkdown } from '../server/auth/access/matrix.ts'

const file = 'docs/security.md'
const [before, , after] = fs
  .readFileSync(file, 'utf8')
  .split(/(<!-- access[^>]*-->)[^]*(?=<!-- end of access -->)/)
if (before === undefined || after === undefined) throw new Error(`${file} lacks the marks of the tables.`)
const mark = '<!-- access: written by npm run docs:access -->'
const text = `${before}${mark}\n\n${matrixAsMarkdown()}\n\n${after}`
const options = await resolveConfig(file)
fs.writeFileSync(file, await format(text, { ...options, filepath: file }))
