import { describe, expect, it } from 'vitest'
import { guardedOperations, matrixAsMarkdown } from '../../../server/auth/access/matrix.ts'
import { openOperations } from '../../../server/auth/access/open-operations.ts'
import { routesOnDisk } from '../../security/access/routes-on-disk.ts'
import { readPage } from './markdown.ts'

const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

describe('the declaration of access', () => {
  it('has every handler under app/api, and no other', () => {
    const handlers = routesOnDisk().filter(({ kind }) => kind === 'handler')
    const onDisk = handlers.flatMap(({ name, methods }) => methods.map((method) => `${method} ${name}`))
    const declared = [...Object.keys(guardedOperations()), ...Object.keys(openOperations)]
    expect(declared.toSorted()).toEqual(onDisk.toSorted())
  })

  it('is what docs/security.md says (npm run docs:access writes it)', () => {
    const [, table = ''] =
      /<!-- access[^>]*-->([^]*)<!-- end of access -->/.exec(readPage('docs/security.md')) ?? []
    expect(rowsOf(table)).toEqual(rowsOf(matrixAsMarkdown()))
  })
})
