import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { distributionColumn, tablePlaces, tablesOf } from '../../../server/storage/citus/table-places.ts'
import { root } from '../docs/markdown.ts'

const schema = fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')

/** The tables of the schema, each with the fields of its primary key. */
const keys = new Map(
  Array.from(schema.matchAll(/^model \w+ \{\n(.*?)^\}/gms), ([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ''
    const composite = /@@id\(\[(.*?)\]\)/.exec(body)?.[1]?.split(', ')
    return [table, composite ?? [/^ *(\w+) .*@id\b/m.exec(body)?.[1]]] as const
  }),
)

it('gives every table of the schema its place in a Citus cluster', () => {
  expect(Object.keys(tablePlaces).toSorted()).toEqual([...keys.keys()].toSorted())
})

it('distributes the tables that have the installation in their primary key, and no others', () => {
  const perInstallation = [...keys].flatMap(([table, key]) =>
    key.includes(distributionColumn) ? [table] : [],
  )
  expect(tablesOf('distributed').toSorted()).toEqual(perInstallation.toSorted())
})
